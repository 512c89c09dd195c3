package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Await;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whether the scans that people were told of are in the database: all of them, each once.
 *
 * @param answered scans whose names were told
 * @param kept of those, how many are in the database
 * @param doubled of those, how many are there more than once
 */
public record KeptScans(long answered, long kept, long doubled) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Looks until all are there, for two minutes at most: journals of servers that died are brought in by others. */
    public static KeptScans await(Installation installation, Set<String> answered) throws SQLException {
        KeptScans[] last = {look(installation, answered)};
        boolean all = Await.until(
                () -> {
                    last[0] = lookAgain(installation, answered, last[0]);
                    return last[0].isAll();
                },
                PATIENCE,
                () -> true);
        assert all == last[0].isAll();
        return last[0];
    }

    /** Each is there, and once. */
    public boolean isRight() {
        return isAll() && doubled == 0;
    }

    private boolean isAll() {
        return kept == answered;
    }

    private static KeptScans lookAgain(Installation installation, Set<String> answered, KeptScans before) {
        try {
            return before.isAll() ? before : look(installation, answered);
        } catch (SQLException away) {
            return before; // asked again in a moment
        }
    }

    private static KeptScans look(Installation installation, Set<String> answered) throws SQLException {
        Map<String, Integer> rows = new HashMap<>();
        try (Connection connection = PlatformDatabase.openBriefly(installation);
                Statement statement = connection.createStatement();
                ResultSet scans = statement.executeQuery("select lpad(to_hex(journal), 16, '0') || '-' ||"
                        + " lpad(to_hex(sequence), 8, '0') from scan where at > now() - interval '1 day'")) {
            while (scans.next()) {
                rows.merge(scans.getString(1), 1, Integer::sum);
            }
        }
        return new KeptScans(
                answered.size(),
                answered.stream().filter(rows::containsKey).count(),
                answered.stream().filter(id -> rows.getOrDefault(id, 0) > 1).count());
    }
}
