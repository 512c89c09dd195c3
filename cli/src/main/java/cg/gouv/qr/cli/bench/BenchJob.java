package cg.gouv.qr.cli.bench;

import cg.gouv.qr.cli.audit.AuditStamps;
import cg.gouv.qr.cli.demo.Production;
import cg.gouv.qr.cli.domain.Stacks;
import cg.gouv.qr.cli.stack.Benchmarks;
import cg.gouv.qr.cli.stack.FreshProcess;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import cg.gouv.qr.cli.stack.Trouble;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench job}: one lot through the deployed application, from its payment to its seal, with everything counted. */
@Command(
        name = "job",
        description =
                "Has the deployed application make a lot, and says what it took: from the order paid to the lot sealed,"
                        + " every server and PostgreSQL process counted, beside what the engine takes alone before and"
                        + " after.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured",
            "1:a step failed",
            "5:the files do not hold what was ordered, or a manifest is wrong"
        },
        footer = {
            "",
            "Starts what is not running. The machine should have nothing else to do. Examples:",
            "  ./estampille bench job 1000000",
            "  ./estampille bench job 100000000 --json job.json"
        })
final class BenchJob implements Callable<Integer> {
    private static final int WRONG = 5;

    @Parameters(paramLabel = "STAMPS", description = "How many stamps, 1 to 100,000,000.")
    int stamps;

    @Option(
            names = "--warm-up",
            paramLabel = "STAMPS",
            defaultValue = "5000000",
            description = "How many are made before, unmeasured; 0 for none. Default: ${DEFAULT-VALUE}.")
    int warmUp;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the figures there.")
    @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Progress progress = Progress.onStandardOutput()) {
            Stack stack = Stacks.running(installation, progress);
            stack.start(Stack.Options.USUAL);
            Production production = new Production(installation, progress);
            if (warmUp > 0) {
                Production.Ordered order = production.order(warmUp);
                Production.Made made =
                        progress.step("Warm up with %,d stamps".formatted(warmUp), () -> order.make(stamps -> {}));
                settle(order, made, progress);
            }
            JobFigures figures = measure(installation, stack, production, progress);
            progress.say(Machine.words());
            progress.say(figures.table());
            if (json != null) {
                Files.write(
                        json,
                        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
            }
            return figures.isRight() ? 0 : WRONG;
        }
    }

    private JobFigures measure(Installation installation, Stack stack, Production production, Progress progress)
            throws Exception {
        Production.Ordered order = production.order(stamps);
        ProcessorTime processors = new ProcessorTime(stack);
        Benchmarks benchmarks = new Benchmarks(installation);
        if (!PageCache.drop()) {
            progress.say("The kernel's page cache cannot be emptied here (it takes root): figures vary more");
        }
        double engineBefore = benchmarks.engine();
        try (HeapWatch heap = new HeapWatch(Stacks.serverUrls(installation))) {
            double generatingBefore = processors.generating();
            CostCourse course = new CostCourse(processors.seconds());
            Production.Made made = progress.step(
                    "Make %,d stamps".formatted(stamps),
                    () -> order.make(stampsMade -> course.add(stampsMade, processors.seconds())));
            course.add(stamps, processors.seconds());
            double generating = processors.generating() - generatingBefore;
            long heapMegabytes = heap.mostMegabytes();
            settle(order, made, progress);
            PageCache.drop();
            double engineAfter = benchmarks.engine();
            FreshProcess audit = new FreshProcess(installation);
            Map<String, Long> census = progress.step(
                    "Count and verify what the files hold",
                    () -> figuresOf(audit.run(
                            List.of("audit", "stamps", "--lot", Long.toString(made.lot())), AuditStamps.DISAGREEMENT)));
            Map<String, Long> manifests = progress.step(
                    "Verify the manifests and the files",
                    () -> figuresOf(audit.run(List.of("audit", "manifests", "--files"), AuditStamps.DISAGREEMENT)));
            return JobFigures.of(
                    stamps,
                    figure(census, "distinct"),
                    made.time().toMillis() / 1000.0,
                    course,
                    generating,
                    (engineBefore + engineAfter) / 2,
                    figure(census, "bytes"),
                    heapMegabytes,
                    figure(manifests, "disagreements") == 0 ? figure(manifests, "manifests") : 0);
        }
    }

    /** Or the preparation of its packs would be counted with the next lot, also with that of the next measurement. */
    private static void settle(Production.Ordered order, Production.Made made, Progress progress) throws Exception {
        progress.step("Let its print packs be prepared", () -> order.settle(made));
    }

    private static long figure(Map<String, Long> figures, String name) {
        Long figure = figures.get(name);
        if (figure == null) {
            throw new Trouble("The audit gave no figure %s, but %s".formatted(name, figures.keySet()));
        }
        return figure;
    }

    /** The names and numbers of a command's last line. */
    private static Map<String, Long> figuresOf(String output) {
        String[] lines = output.strip().split("\n", -1);
        Map<String, Long> figures = new LinkedHashMap<>();
        for (String word : lines[lines.length - 1].split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                figures.put(word.substring(0, equals), Long.parseLong(word.substring(equals + 1)));
            }
        }
        return figures;
    }
}
