package cg.gouv.qr.cli.bench;

import cg.gouv.qr.cli.stack.Benchmarks;
import cg.gouv.qr.cli.stack.Installation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench reading}: how many symbols two independent readers read when they are blurred, turned and damaged. */
@Command(
        name = "reading",
        description =
                "Draws symbols of each profile at 0.34 mm a module, blurs, turns and damages them, and counts what zbar and"
                        + " ZXing read exactly, beside ZXing's own symbols of the same texts.",
        footer = {
            "",
            "One seed draws everything, so a run can be repeated. It needs zbarimg (Debian: zbar-tools). Example:",
            "  ./estampille bench reading 200 --json reading.json"
        })
final class BenchReading implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "N",
            defaultValue = "200",
            description = "Symbols of each profile and treatment; ${DEFAULT-VALUE} unless told otherwise.")
    int count;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the figures there.")
    @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        System.out.println(Machine.words());
        return new Benchmarks(Installation.here()).reading(count, json == null ? null : json.toAbsolutePath());
    }
}
