package cg.gouv.qr.cli.demo;

import cg.gouv.qr.cli.Addresses;
import cg.gouv.qr.cli.domain.Stacks;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import cg.gouv.qr.cli.stack.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the main job from the catalogue to the verdict, on the real platform, recounted at the end. */
@Command(
        name = "demo",
        description = "Certifies real products, orders, pays, generates, prints and verifies stamps by the public API.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every figure is what it must be",
            "1:a step failed; the message says which",
            "5:a figure is not what it must be; each is named"
        },
        footer = {
            "",
            "It starts what is not running, and leaves it running for you to look around; --once stops it again.",
            "The last line is for programs. Examples:",
            "  ./estampille demo",
            "  ./estampille demo --once --stamps 3000 --products 3 --seed 7"
        })
public final class Demo implements Callable<Integer> {
    private static final int WRONG_FIGURE = 5;

    // Before anything speaks HTTP.
    static {
        Demonstration.letTheHostBeNamed();
    }

    @Option(names = "--catalogue", description = "The CSV to import. Default: the 5,000 products of data/.")
    @Nullable Path catalogue;

    @Option(
            names = "--products",
            defaultValue = "20",
            description = "How many are certified. Default: ${DEFAULT-VALUE}.")
    int products;

    @Option(
            names = "--stamps",
            defaultValue = "100000",
            description = "How many are ordered. Default: ${DEFAULT-VALUE}.")
    int stamps;

    @Option(names = "--lots", defaultValue = "3", description = "Over how many lots. Default: ${DEFAULT-VALUE}.")
    int lots;

    @Option(
            names = "--samples",
            defaultValue = "300",
            description = "How many symbols are decoded, and how many forgeries tried. Default: ${DEFAULT-VALUE}.")
    int samples;

    @Option(
            names = "--seed",
            defaultValue = "2026",
            description = "Of what is drawn at random. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--once", description = "Stops at the end what it started.")
    boolean once;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        Plan plan = plan(installation);
        long started = System.nanoTime();
        try (Progress progress = Progress.onStandardOutput()) {
            Stack stack = Stacks.running(installation, progress);
            boolean running = stack.states().stream().allMatch(Stack.State::ready);
            try {
                if (!running) {
                    progress.say("Starting Estampille");
                    stack.start(new Stack.Options(false, false));
                }
                Figures figures = new Demonstration(installation, plan, progress).perform();
                double seconds = (System.nanoTime() - started) / 1e9;
                progress.say(figures.inWords(seconds));
                if (!once) {
                    progress.say(lookAround(installation));
                }
                progress.say(figures.forPrograms(seconds));
                return figures.wrong().isEmpty() ? 0 : WRONG_FIGURE;
            } finally {
                if (once && !running) {
                    stack.stop();
                }
            }
        }
    }

    private Plan plan(Installation installation) {
        Path file = catalogue == null ? installation.root().resolve("data/catalogue-produits.csv") : catalogue;
        if (!Files.isReadable(file)) {
            throw new Trouble("There is no catalogue to read at " + file);
        }
        return new Plan(file, products, stamps, lots, samples, seed);
    }

    private static String lookAround(Installation installation) {
        StringBuilder text =
                new StringBuilder("\n").append(Addresses.of(installation)).append("\n\n  Sign in as\n");
        Cast.ALL.forEach(person -> text.append("    %-20s %s%n".formatted(person.username(), Cast.PASSWORD)));
        return text.append("  Stop it with ./estampille stop\n").toString();
    }
}
