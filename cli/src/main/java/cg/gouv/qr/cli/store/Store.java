package cg.gouv.qr.cli.store;

import picocli.CommandLine.Command;

/** {@code store}: the places in which sealed files lie. */
@Command(
        name = "store",
        description = "Shows the places in which sealed files lie, and has their copies laid out anew.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StoreStatus.class, SpreadStore.class, ForgetPlace.class})
public final class Store {}
