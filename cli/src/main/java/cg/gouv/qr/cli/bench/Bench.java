package cg.gouv.qr.cli.bench;

import cg.gouv.qr.cli.bench.verify.BenchVerify;
import picocli.CommandLine.Command;

/** {@code bench}: measures the engine's pieces, the whole job, verification under load, how well symbols are read, or how well copied stamps are found. */
@Command(
        name = "bench",
        description = "Measures; docs/performance.md holds the last figures and what they mean.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BenchPieces.class, BenchJob.class, BenchVerify.class, BenchReading.class, BenchClones.class})
public final class Bench {}
