package cg.gouv.qr.cli.shard;

import picocli.CommandLine.Command;

/** {@code shard}: what can be done with one shard file. */
@Command(
        name = "shard",
        description = "Looks at one shard file, verifies it, or makes a lost one again.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {InspectShard.class, VerifyShard.class, RebuildShard.class, ShardCopies.class})
public final class Shard {}
