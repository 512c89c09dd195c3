package cg.gouv.qr.cli.bench;

import cg.gouv.qr.cli.stack.Benchmarks;
import cg.gouv.qr.cli.stack.Installation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench pieces}: JMH on code, signature and symbol, beside ZXing and Nayuki in the same run. */
@Command(
        name = "pieces",
        description =
                "Measures encoder, signature and ways of parallelism with JMH, beside ZXing and Nayuki. Takes about"
                        + " four minutes.",
        footer = {
            "",
            "The machine should have nothing else to do. Only ratios within one run mean something. Example:",
            "  ./estampille bench pieces --json pieces.json"
        })
final class BenchPieces implements Callable<Integer> {
    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the figures there.")
    @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.words());
        return new Benchmarks(Installation.here()).pieces(json == null ? null : json.toAbsolutePath());
    }
}
