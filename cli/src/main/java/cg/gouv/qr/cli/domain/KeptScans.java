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
import java.util.Optional;
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
    public static KeptScans await(Installation installation, Set<String> answered) {
        KeptScans[] last = {new KeptScans(answered.size(), 0, 0)};
        boolean all = Await.until(
                () -> {
                    look(installation, answered).ifPresent(now -> last[0] = now);
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

    /** Nothing while the database does not answer. */
    private static Optional<KeptScans> look(Installation installation, Set<String> answered) {
        Map<String, Integer> rows = new HashMap<>();
        try (Connection connection = PlatformDatabase.openBriefly(installation);
                Statement statement = connection.createStatement();
                ResultSet scans = statement.executeQuery("select lpad(to_hex(journal), 16, '0') || '-' ||"
                        + " lpad(to_hex(sequence), 8, '0') from scan where at > now() - interval '1 day'")) {
            while (scans.next()) {
                rows.merge(scans.getString(1), 1, Integer::sum);
            }
        } catch (SQLException away) {
            return Optional.empty();
        }
        return Optional.of(new KeptScans(
                answered.size(),
                answered.stream().filter(rows::containsKey).count(),
                answered.stream().filter(id -> rows.getOrDefault(id, 0) > 1).count()));
    }
}
