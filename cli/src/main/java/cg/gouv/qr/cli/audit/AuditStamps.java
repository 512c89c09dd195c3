package cg.gouv.qr.cli.audit;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import cg.gouv.qr.cli.store.StoreFolders;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit stamps}: whether a lot's files hold each of its stamps once, true ones. */
@Command(
        name = "stamps",
        description = "Reads the sealed files of a lot, verifies every code in them, and counts the distinct ones.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all agrees", "1:the check could not be made", "4:something does not agree; each is named"},
        footer = {
            "",
            "It needs the signing keys, and takes about a minute for ten million stamps. Examples:",
            "  ./estampille audit stamps --lot 7",
            "  ./estampille audit stamps --lot 7 --made-again"
        })
public final class AuditStamps implements Callable<Integer> {
    /** The exit code when something does not agree. */
    public static final int DISAGREEMENT = 4;

    @Option(names = "--lot", required = true, paramLabel = "NUMBER", description = "The lot's number.")
    long lot;

    @Option(
            names = "--made-again",
            description = "Also makes each shard again, from what its row says, and compares the files bit for bit.")
    boolean madeAgain;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Connection database = PlatformDatabase.open(installation)) {
            StampCensus.Result result = new StampCensus(
                            database, new StoredKeys(installation, database), StoreFolders.of(installation))
                    .count(lot);
            result.disagreements().forEach(System.out::println);
            String compared = "";
            boolean agrees = result.disagreements().isEmpty();
            if (madeAgain) {
                ShardsMadeAgain.Compared again = new ShardsMadeAgain(installation, lot).compare();
                again.others().forEach(other -> System.out.printf("%s: not what the engine makes alone%n", other));
                compared = " made_again=%d identical=%d".formatted(again.shards(), again.identical());
                agrees &= again.others().isEmpty();
            }
            System.out.println(result.summary() + compared);
            return agrees ? 0 : DISAGREEMENT;
        }
    }
}
