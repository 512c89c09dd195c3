package cg.gouv.qr.cli.bench.verify;

import cg.gouv.qr.cli.audit.StoredKeys;
import cg.gouv.qr.cli.bench.Machine;
import cg.gouv.qr.cli.demo.Production;
import cg.gouv.qr.cli.stack.Await;
import cg.gouv.qr.cli.stack.Benchmarks;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import cg.gouv.qr.cli.stack.StateLock;
import cg.gouv.qr.cli.stack.Trouble;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench verify}: public verification under load, beside a resource that does nothing. */
@Command(
        name = "verify",
        description =
                "Starts a platform for this alone, with sealed lots, and asks it for verdicts: as fast as it answers, in"
                        + " turn with a resource that does nothing; then at a steady rate; then at the highest rate at which 99 of"
                        + " 100 answers take less than 50 ms. Counts every wrong answer, and compares the scans that were answered"
                        + " with those in the database.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured, and every answer was right",
            "1:a step failed",
            "5:an answer was wrong or missing, a scan is not where it should be, or a forged code reached the database"
        },
        footer = {
            "",
            "The machine should have nothing else to do. Takes about ten minutes, on ports and in a folder of its own, which",
            "is emptied at the beginning and at the end (after a failure its logs stay). docs/performance.md says how it is measured. Examples:",
            "  ./estampille bench verify --json verify.json --html verify.html",
            "  ./estampille bench verify --minutes 10 --json verify.json",
            "  ./estampille bench verify --lots 100 --stamps 10000 --rounds 1 --seconds 5 --minutes 0.2"
        })
public final class BenchVerify implements Callable<Integer> {
    private static final int WRONG = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Option(
            names = "--stamps",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Different true stamps; ${DEFAULT-VALUE} unless told otherwise.")
    int stamps;

    @Option(
            names = "--lots",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Over so many lots; ${DEFAULT-VALUE} unless told otherwise.")
    int lots;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds of each kind of request, of which the medians are taken; ${DEFAULT-VALUE} unless told"
                    + " otherwise.")
    int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Seconds of each kind in each round; ${DEFAULT-VALUE} unless told otherwise.")
    double seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "20",
            description = "Seconds of each kind before, unmeasured; ${DEFAULT-VALUE} unless told otherwise.")
    double warmUp;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "1",
            description = "Minutes at the steady rate; ${DEFAULT-VALUE} unless told otherwise.")
    double minutes;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "5000",
            description = "The steady rate, in requests a second; ${DEFAULT-VALUE} unless told otherwise.")
    double rate;

    @Option(
            names = "--trial",
            paramLabel = "N",
            defaultValue = "15",
            description = "Seconds of each rate that is tried, 0 to try none; ${DEFAULT-VALUE} unless told otherwise.")
    double trial;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "128",
            description = "Connections that stay open; ${DEFAULT-VALUE} unless told otherwise.")
    int connections;

    @Option(
            names = "--networks",
            paramLabel = "N",
            defaultValue = "50000",
            description = "Networks that clients seem to come from; ${DEFAULT-VALUE} unless told otherwise.")
    int networks;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the figures there.")
    @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "Also writes a report there.")
    @Nullable Path html;

    @Option(names = "--keep", description = "Leaves the platform up, with its data.")
    boolean keep;

    private volatile boolean stays;

    @Override
    public Integer call() throws Exception {
        Plan plan = new Plan(stamps, lots, rounds, seconds, warmUp, minutes, rate, trial, connections, networks);
        requireFolder(json);
        requireFolder(html);
        Installation own = OwnPlatform.of(Installation.here());
        try (Progress progress = Progress.onStandardOutput();
                StateLock lock = StateLock.take(own, "A benchmark of verification", Duration.ofSeconds(1))) {
            assert lock != null;
            Stack stack = new Stack(own, progress);
            stack.erase();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(own), "stopping"));
            stack.start(Stack.Options.USUAL);
            VerifyFigures figures = measure(plan, own, stack, progress);
            int code = tell(figures, progress);
            if (keep) {
                progress.say("The platform stays up: ESTAMPILLE_STATE=%s ./estampille status".formatted(own.state()));
                stays = true;
            } else {
                stack.erase();
            }
            return code;
        }
    }

    /** Before minutes of work, not after them. */
    private static void requireFolder(@Nullable Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        if (folder != null && !Files.isWritable(folder)) {
            throw new Trouble("%s cannot be written: its folder is not there, or not writable".formatted(file));
        }
    }

    /** After a failure or Control-C, which end no server by themselves; logs and data stay for whoever wants to know why. */
    private void stop(Installation own) {
        try {
            if (!stays) {
                new Stack(own, Progress.silent()).stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private VerifyFigures measure(Plan plan, Installation own, Stack stack, Progress progress) throws Exception {
        Production.Ordered order = new Production(own, progress).order(plan.quantity());
        Production.Made model =
                progress.step("Make the lot that the others are copied from", () -> order.make(made -> {}));
        progress.step("Let its print packs be prepared", () -> order.settle(model));
        Benchmarks benchmarks = new Benchmarks(own);
        Path codes = own.state().resolve("codes");
        try (Connection database = PlatformDatabase.openAsSuperuser(own)) {
            MadeUpLots made = progress.step(
                    "Make up %,d lots".formatted(plan.lots()),
                    () -> MadeUpLots.make(database, model.lot(), plan.lots()));
            String first = progress.step(
                    "Derive the codes of %,d stamps".formatted(made.stamps()), () -> writeCodes(own, made, codes));
            progress.step("Wait until the server knows them", () -> awaitKnown(own, first));
            Path archive = progress.step("Build the resource that does nothing", benchmarks::noop);
            Process process = progress.step(
                    "Start the load generator",
                    () -> benchmarks.load(own.ports().http(), codes, plan.networks()));
            try (LoadGenerator generator = new LoadGenerator(process, plan.connections());
                    NoopDeployment noop = NoopDeployment.deploy(own, archive)) {
                assert noop != null;
                return new Measurement(plan, own, stack, generator, database, progress).measure();
            }
        } finally {
            Files.deleteIfExists(codes);
        }
    }

    private static String writeCodes(Installation own, MadeUpLots made, Path file) throws Exception {
        try (Connection owner = PlatformDatabase.open(own)) {
            return made.writeCodes(
                    new StoredKeys(own, owner).epoch(made.epoch()).signer(), file);
        }
    }

    /** As a browser that looks ahead, so that it is no scan. */
    private static boolean awaitKnown(Installation own, String code) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(own.serverUrl() + "/" + code))
                .header("Accept", "application/json")
                .header("Sec-Purpose", "prefetch")
                .timeout(PATIENCE)
                .build();
        HttpClient http = HttpClient.newHttpClient();
        boolean known = Await.until(() -> isAuthentic(http, request), PATIENCE, () -> true);
        if (!known) {
            throw new Trouble("The server does not know a stamp that was made up: " + request.uri());
        }
        return true;
    }

    private static boolean isAuthentic(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body().contains("\"verdict\":\"authentic\"");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int tell(VerifyFigures figures, Progress progress) throws IOException {
        progress.say(Machine.words());
        progress.say(figures.table());
        if (json != null) {
            Files.write(
                    json, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
        }
        if (html != null) {
            Files.writeString(html, VerifyReport.page(figures));
        }
        return figures.isRight() ? 0 : WRONG;
    }
}
