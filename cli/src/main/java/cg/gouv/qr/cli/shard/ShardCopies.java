package cg.gouv.qr.cli.shard;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code shard copies}: where the copies of one shard lie, and when each was last found to be what was sealed. */
@Command(
        name = "copies",
        description = "Tells where the copies of a shard lie, and when each was last read.",
        footer = {"", "Example:", "  ./estampille shard copies 7 0"})
final class ShardCopies implements Callable<Integer> {
    private static final String COPIES = "select c.place, c.form, c.state, s.tier, c.last_error,"
            + " to_char(c.verified_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'),"
            + " to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') from shard_copy c"
            + " join shard s on s.lot_number = c.lot_number and s.index_in_lot = c.index_in_lot"
            + " where c.lot_number = ? and c.index_in_lot = ? order by c.place";

    @Parameters(index = "0", paramLabel = "LOT", description = "The lot's number.")
    long lot;

    @Parameters(index = "1", paramLabel = "SHARD", description = "The shard's number in the lot, from 0.")
    int index;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Connection database = PlatformDatabase.open(installation);
                PreparedStatement query = database.prepareStatement(COPIES)) {
            query.setLong(1, lot);
            query.setInt(2, index);
            int copies = 0;
            try (ResultSet row = query.executeQuery()) {
                for (; row.next(); copies++) {
                    System.out.printf(
                            "%s: %s, %s, tier %s, read %s UTC, due %s UTC%s%n",
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(6),
                            row.getString(7),
                            row.getString(5) == null ? "" : ", last failure: " + row.getString(5));
                }
            }
            System.out.printf("shard %d of lot %d: %d copies%n", index, lot, copies);
            return 0;
        }
    }
}
