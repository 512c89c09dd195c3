package cg.gouv.qr.cli;

import cg.gouv.qr.cli.domain.Stacks;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: what runs, where, how much memory it holds, and what it still misses. */
@Command(
        name = "status",
        description = "Shows each server's state, process, memory and address,"
                + " what the platform says is missing, and"
                + " when which node last did the tasks that one does for all.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is ready", "3:something is not running or not ready"},
        footer = {"", "Examples:", "  ./estampille status", "  ./estampille status --json | jq .serverUrl"})
final class Status implements Callable<Integer> {
    private static final int NOT_READY = 3;

    @Option(names = "--json", description = "For programs: one JSON object, with ports and addresses.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        List<Stack.State> states =
                Stacks.running(installation, Progress.onStandardOutput()).states();
        boolean ready = states.stream().allMatch(Stack.State::ready);
        List<TaskStates.Task> tasks = TaskStates.read(installation);
        System.out.println(json ? json(installation, states, tasks, ready) : table(states) + TaskStates.table(tasks));
        return ready ? 0 : NOT_READY;
    }

    static String table(List<Stack.State> states) {
        StringBuilder lines = new StringBuilder(
                "%-11s %-10s %8s %8s  %s%n".formatted("server", "state", "process", "memory", "address"));
        for (Stack.State state : states) {
            lines.append("%-11s %-10s %8s %8s  %s%n"
                    .formatted(
                            state.name(),
                            word(state),
                            state.pid() == 0 ? "-" : Long.toString(state.pid()),
                            state.memoryMegabytes() == 0 ? "-" : state.memoryMegabytes() + " MB",
                            state.address()));
            if (state.running()) {
                state.missing()
                        .forEach(missing -> lines.append("            missing: ")
                                .append(missing)
                                .append('\n'));
            }
        }
        return lines.append("%-11s %-10s %8s %5d MB"
                        .formatted(
                                "together",
                                "",
                                "",
                                states.stream()
                                        .mapToLong(Stack.State::memoryMegabytes)
                                        .sum()))
                .toString();
    }

    private static String word(Stack.State state) {
        if (state.external()) {
            return "elsewhere";
        }
        if (!state.running()) {
            return "stopped";
        }
        return state.ready() ? "ready" : "not ready";
    }

    static String json(Installation installation, List<Stack.State> states, List<TaskStates.Task> tasks, boolean ready)
            throws Exception {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ready", ready);
        all.put("serverUrl", installation.serverUrl());
        all.put("portalUrl", installation.portalUrl());
        all.put("apiUrl", installation.serverUrl() + "/api/v1");
        all.put("managementUrl", Stacks.managementUrl(installation));
        all.put("oidcUrl", installation.oidcUrl());
        all.put("databaseUrl", installation.databaseUrl());
        all.put("state", installation.state().toString());
        all.put("ports", installation.ports().byName());
        all.put("servers", states);
        all.put("tasks", tasks);
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all);
    }
}
