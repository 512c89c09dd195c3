package cg.gouv.qr.cli.bench;

import cg.gouv.qr.cli.stack.Benchmarks;
import cg.gouv.qr.cli.stack.Installation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench clones}: how many copied stamps the score finds, and how many honest ones it accuses. */
@Command(
        name = "clones",
        description = "Makes up honest and copied stamps, chooses the clone score's threshold on the populations for"
                + " tuning, and counts who reaches it there and on the held-out ones.",
        footer = {
            "",
            "Seeds draw everything, so a run can be repeated. docs/clones.md says what the rates mean. Example:",
            "  ./estampille bench clones --json clones.json"
        })
final class BenchClones implements Callable<Integer> {
    @Option(
            names = "--honest",
            paramLabel = "N",
            defaultValue = "2000000",
            description = "Honest stamps of each population; ${DEFAULT-VALUE} unless told otherwise.")
    long honest;

    @Option(
            names = "--copied",
            paramLabel = "N",
            defaultValue = "50000",
            description = "Copied stamps of each population; ${DEFAULT-VALUE} unless told otherwise.")
    long copied;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the figures there.")
    @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        return new Benchmarks(Installation.here()).clones(honest, copied, json == null ? null : json.toAbsolutePath());
    }
}
