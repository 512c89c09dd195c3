package cg.gouv.qr.cli.list;

import picocli.CommandLine.Command;

/** {@code list}: what can be done with a lot's offline list. */
@Command(
        name = "list",
        description = "Reads a lot's offline list, with no secret and no connection.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CheckList.class})
public final class Lists {}
