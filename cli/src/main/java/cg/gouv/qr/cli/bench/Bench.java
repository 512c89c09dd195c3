package cg.gouv.qr.cli.bench;

import picocli.CommandLine.Command;

/** {@code bench}: measures the engine's pieces, the whole job, how well symbols are read, or how well copied stamps are found. */
@Command(
        name = "bench",
        description = "Measures; docs/performance.md holds the last figures and what they mean.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BenchPieces.class, BenchJob.class, BenchReading.class, BenchClones.class})
public final class Bench {}
