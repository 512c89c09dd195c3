package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import cg.gouv.qr.cli.stack.StateLock;
import cg.gouv.qr.cli.stack.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code domain [hosts]}: starts the platform on a domain of several hosts, all of them on this machine. */
@Command(
        name = "domain",
        description =
                "Starts the platform as it runs in a datacentre: a domain controller, hosts with a server each, PostgreSQL, Keycloak, and HAProxy before them. Returns when all is ready. ./estampille stop ends it.",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            DomainStatus.class,
            DomainAdd.class,
            DomainRemove.class,
            DomainDeploy.class,
            DomainSwitch.class,
            DomainFaults.class,
            DomainScale.class
        },
        footer = {
            "",
            "Each host has an address of its own on the loopback network (Linux). Examples:",
            "  ./estampille domain 3",
            "  ./estampille domain status",
            "  ./estampille domain kill blue2",
        })
public final class DomainCommand implements Callable<Integer> {
    /** For another's start, which may be a long one on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Parameters(
            arity = "0..1",
            paramLabel = "HOSTS",
            description = "How many hosts, 1 to 9. Without it: as many as last time, else 2.")
    Integer hosts;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        long started = System.nanoTime();
        try (Progress progress = Progress.onStandardOutput()) {
            progress.say("Starting Estampille on a domain");
            start(installation, hosts == null ? 0 : hosts, progress);
            progress.say("Ready after %.1f s%n".formatted((System.nanoTime() - started) / 1e9));
            progress.say(DomainTable.of(installation));
        }
        return 0;
    }

    /** @param hosts how many, or 0 for as many as there are, else 2 */
    static void start(Installation installation, int hosts, Progress progress) throws Exception {
        try (StateLock lock = StateLock.take(installation, "domain start", PATIENCE)) {
            assert lock != null;
            plan(installation, hosts);
            new Stack(installation, progress, new Domain(installation)).start(Stack.Options.USUAL);
        }
    }

    private static void plan(Installation installation, int hosts) {
        if (!Plan.exists(installation)) {
            Plan.fresh(installation, hosts == 0 ? 2 : hosts).write(installation);
        } else if (hosts != 0 && Plan.read(installation).hosts().size() != hosts) {
            if (new Domain(installation).runs()) {
                throw new Trouble(
                        "The domain has %d hosts: change them with ./estampille domain add or remove, or stop it first"
                                .formatted(Plan.read(installation).hosts().size()));
            }
            Plan plan = Plan.read(installation);
            Plan fresh = Plan.fresh(installation, hosts);
            new Plan(fresh.block(), plan.active(), fresh.hosts()).write(installation);
        }
    }

    @Command(
            name = "kill",
            description =
                    "Ends a server, or a host with all its servers, as a power cut would (kill -9). Nothing starts"
                            + " it again by itself.")
    int kill(@Parameters(paramLabel = "NAME", description = "Such as blue2, host2, or controller.") String name) {
        ProcessHandle process = process(new Domain(Installation.here()), name);
        // It goes before those that it started, and that it would start again.
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        System.out.printf(
                "%s (process %d) is killed; to have it again: ./estampille domain start%n", name, process.pid());
        return 0;
    }

    private static ProcessHandle process(Domain domain, String name) {
        if (name.equals("controller") || name.startsWith("host")) {
            HostProcess host = name.equals("controller")
                    ? domain.controller()
                    : domain.host(domain.plan().host(name));
            return host.process().orElseThrow(() -> new Trouble(name + " does not run"));
        }
        return domain.process(ServerName.parse(name));
    }

    @Command(
            name = "freeze",
            description = "Stops a server's process without its knowledge (SIGSTOP), until it is thawed.")
    int freeze(@Parameters(paramLabel = "SERVER", description = "Such as blue2.") String server) throws Exception {
        Signals.freeze(new Domain(Installation.here()).process(ServerName.parse(server)));
        System.out.println(server + " is frozen; ./estampille domain thaw " + server + " lets it go on");
        return 0;
    }

    @Command(name = "thaw", description = "Lets a frozen server go on (SIGCONT).")
    int thaw(@Parameters(paramLabel = "SERVER", description = "Such as blue2.") String server) throws Exception {
        Signals.thaw(new Domain(Installation.here()).process(ServerName.parse(server)));
        System.out.println(server + " goes on");
        return 0;
    }

    @Command(
            name = "start",
            description = "Starts all that should run and does not: killed servers, the controller, a host.")
    int revive() throws Exception {
        try (Progress progress = Progress.onStandardOutput()) {
            start(Installation.here(), 0, progress);
            progress.say(DomainTable.of(Installation.here()));
        }
        return 0;
    }

    @Command(
            name = "suspend",
            description = "A server takes no new requests and ends those under way; its batch work is given back.")
    int suspend(@Parameters(paramLabel = "SERVER", description = "Such as blue2.") String server) throws Exception {
        Domain domain = new Domain(Installation.here());
        ServerName name = ServerName.parse(server);
        try (StateLock lock = domain.lock("domain suspend " + server);
                Management management = domain.management()) {
            assert lock != null;
            domain.suspendServer(name, new DomainModel(management));
        }
        System.out.println(server + " is suspended; ./estampille domain resume " + server + " lets it serve again");
        return 0;
    }

    @Command(name = "resume", description = "A suspended server serves again.")
    int resume(@Parameters(paramLabel = "SERVER", description = "Such as blue2.") String server) throws Exception {
        Domain domain = new Domain(Installation.here());
        ServerName name = ServerName.parse(server);
        try (StateLock lock = domain.lock("domain resume " + server);
                Management management = domain.management()) {
            assert lock != null;
            new DomainModel(management).resume(name);
            domain.proxy().admit(name);
        }
        System.out.println(server + " serves again");
        return 0;
    }
}
