package cg.gouv.qr.cli.audit;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import cg.gouv.qr.cli.store.StoreFolders;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit manifests}: whether the days' logs are whole, their manifests signed, and the files what was sealed. */
@Command(
        name = "manifests",
        description =
                "Checks each day's log: the chain, every signature, every sealed shard's row and, with --files, every"
                        + " file's bytes.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all agrees", "1:the check could not be made", "4:something does not agree; each is named"},
        footer = {
            "",
            "Examples:",
            "  ./estampille audit manifests",
            "  ./estampille audit manifests --files --day 2026-11-21"
        })
final class AuditManifests implements Callable<Integer> {
    @Option(names = "--day", paramLabel = "YYYY-MM-DD", description = "Checks one day only; without it, every day.")
    @Nullable LocalDate day;

    @Option(names = "--files", description = "Also reads every shard file and compares its SHA-256.")
    boolean files;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Connection database = PlatformDatabase.open(installation)) {
            ManifestCheck check = new ManifestCheck(
                    database, new StoredKeys(installation, database).manifestKey(), StoreFolders.of(installation));
            ManifestCheck.Result result = check.run(day, files);
            result.disagreements().forEach(System.out::println);
            System.out.println(result.summary());
            return result.disagreements().isEmpty() ? 0 : AuditStamps.DISAGREEMENT;
        }
    }
}
