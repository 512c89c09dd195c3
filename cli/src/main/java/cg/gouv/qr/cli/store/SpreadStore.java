package cg.gouv.qr.cli.store;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code store spread}: after places or the number of copies were changed. */
@Command(
        name = "spread",
        description =
                "Has the copies of every sealed shard laid out as the servers are configured now: to be called after"
                        + " places or the number of copies were changed. The servers do it, in their own time.",
        footer = {"", "Example:", "  ./estampille store spread"})
final class SpreadStore implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Connection database = PlatformDatabase.open(installation);
                Statement sql = database.createStatement()) {
            int shards =
                    sql.executeUpdate("update shard set tier_due_at = now() where tier in ('HOT', 'WARM', 'COLD')");
            System.out.printf("%d shards are laid out anew; ./estampille store status tells how far it is%n", shards);
            return 0;
        }
    }
}
