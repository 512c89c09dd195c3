package cg.gouv.qr.cli.audit;

import picocli.CommandLine.Command;

/** {@code audit}: what an auditor checks. */
@Command(
        name = "audit",
        description = "Checks what was sealed, from the files and the tables themselves.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditManifests.class, AuditStamps.class})
public final class Audit {}
