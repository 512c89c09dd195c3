package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.audit.AuditStamps;
import cg.gouv.qr.cli.audit.ShardsMadeAgain;
import cg.gouv.qr.cli.demo.Production;
import cg.gouv.qr.cli.stack.FreshProcess;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Trouble;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code domain faults}: whether a lot comes out as if nothing had happened, whatever happens meanwhile. */
@Command(
        name = "faults",
        description =
                "Makes a lot while servers are killed, frozen, cut off from the database, suspended and deployed again, and the database and the controller are killed; then reads the files and compares each with an undisturbed one. Starts the domain if it does not run.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing was lost, doubled or different", "1:a step failed", "5:something was"},
        footer = {
            "",
            "A node is cut off by a firewall rule, which is set only in a network namespace of one's own. Examples:",
            "  ./estampille domain faults --seed 7 --faults 20 --stamps 10000000 --json faults.json",
            "  unshare --net sh -c 'ip link set lo up; ./estampille domain faults --seed 7'"
        })
final class DomainFaults implements Callable<Integer> {
    private static final int WRONG = 5;
    private static final int CODES = 500;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the faults' order, victims and moments (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--faults",
            defaultValue = "20",
            description = "How many that interrupt a live lease (default: ${DEFAULT-VALUE}).")
    int faults;

    @Option(names = "--stamps", defaultValue = "10000000", description = "The lot's (default: ${DEFAULT-VALUE}).")
    int stamps;

    @Option(
            names = "--requests",
            defaultValue = "50",
            paramLabel = "PER-SECOND",
            description = "Verifications through the proxy meanwhile (default: ${DEFAULT-VALUE}).")
    int requests;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the figures there.")
    @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        requirePositive("--faults", faults);
        requirePositive("--stamps", stamps);
        requirePositive("--requests", requests);
        ProxyClients.countEachAttempt();
        Installation installation = Installation.here();
        try (Progress progress = Progress.onStandardOutput()) {
            DomainCommand.start(installation, 0, progress);
            FaultFigures figures = measure(installation, progress);
            ObjectMapper mapper = new ObjectMapper();
            if (json != null) {
                Files.write(json, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
            }
            progress.say(mapper.writeValueAsString(figures));
            return figures.isRight() ? 0 : WRONG;
        }
    }

    private static void requirePositive(String option, int number) {
        if (number <= 0) {
            throw new Trouble("%s is a number above 0, got %d".formatted(option, number));
        }
    }

    private FaultFigures measure(Installation installation, Progress progress) throws Exception {
        Production production = new Production(installation, progress);
        long verified = progress.step(
                "Make stamps to verify",
                () -> production.order(CODES).make(made -> {}).lot());
        List<String> codes = new ShardsMadeAgain(installation, verified).codes(CODES);
        Production.Ordered order = production.order(stamps);
        Duration lease = Duration.ofSeconds(
                Long.parseLong(installation.setting("ESTAMPILLE_LEASE_SECONDS").orElse("30")));
        long started = System.nanoTime();
        long lot = order.begin();
        List<FaultRun.Befallen> befallen;
        ProxyClients clients = new ProxyClients(installation.serverUrl(), codes, requests);
        try (clients) {
            befallen = new FaultRun(installation, progress, order, lot, clients, seed, lease).run(faults);
            progress.step("Make the rest", () -> {
                order.sealed();
                return lot;
            });
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        String audit = progress.step(
                "Count what the files hold, and compare it with what nothing disturbed",
                () -> audit(installation, lot));
        KeptScans scans = progress.step(
                "Find the scans that were answered", () -> KeptScans.await(installation, clients.scans()));
        return new FaultFigures(
                seed,
                new Domain(installation).plan().hosts().size(),
                befallen.stream().filter(FaultRun.Befallen::counts).count(),
                stamps,
                figure("distinct", audit),
                (int) figure("made_again", audit),
                (int) figure("identical", audit),
                clients.failed(),
                befallen.stream()
                        .mapToDouble(FaultRun.Befallen::takeoverSeconds)
                        .max()
                        .orElse(0),
                clients.asked(),
                clients.slowestSeconds(),
                clients.reasons(),
                scans,
                clients.withoutScan(),
                seconds,
                befallen);
    }

    private static String audit(Installation installation, long lot) throws Exception {
        return new FreshProcess(installation)
                .run(List.of("audit", "stamps", "--made-again", "--lot", Long.toString(lot)), AuditStamps.DISAGREEMENT);
    }

    /** One of the last line's; 0 if it is not there. */
    private static long figure(String name, String audit) {
        Matcher figure = Pattern.compile("\\b" + name + "=(\\d+)").matcher(audit);
        return figure.find() ? Long.parseLong(figure.group(1)) : 0;
    }
}
