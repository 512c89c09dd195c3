package cg.gouv.qr.cli.store;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import cg.gouv.qr.cli.stack.Trouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code store forget}: of a place that no node has any more, the database forgets the copies. */
@Command(
        name = "forget",
        description = "Forgets the copies in a place that was taken out of every node's settings, after store spread.",
        footer = {"", "Deletes no file. Example:", "  ./estampille store forget /mnt/b"})
final class ForgetPlace implements Callable<Integer> {
    @Parameters(paramLabel = "PLACE", description = "The place's name, as store status shows it.")
    String place = "";

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Connection database = PlatformDatabase.open(installation)) {
            requireNobodyHasIt(database);
            try (PreparedStatement forget =
                    database.prepareStatement("delete from shard_copy where place = ? and state = 'LEAVING'")) {
                forget.setString(1, place);
                System.out.printf("%d copies are forgotten%n", forget.executeUpdate());
            }
            return 0;
        }
    }

    private void requireNobodyHasIt(Connection database) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                "select node from store_sight where place = ? and seen_at > now() - interval '1 minute'")) {
            query.setString(1, place);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    throw new Trouble("%s has the place %s in its settings".formatted(row.getString(1), place));
                }
            }
        }
    }
}
