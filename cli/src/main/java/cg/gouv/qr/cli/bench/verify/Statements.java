package cg.gouv.qr.cli.bench.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * How often the application had the database do what, by statement ({@code pg_stat_statements}): what it does by itself, when
 * nobody asks anything, is known from an idle time, so that the rest is what was asked for.
 *
 * @param calls by statement
 * @param seconds in which they were made
 */
record Statements(Map<String, Long> calls, double seconds) {
    /** Timers beat once a second or more seldom: of each one beat more than in the idle time may fall into another time. */
    private static final int MORE_BEATS = 2;

    /** Refused codes are added up in memory and written by a timer, whatever their number. */
    private static final String SUMS = "refused_code";

    Statements {
        calls = Map.copyOf(calls);
    }

    /** Makes the database count; it was started with the library. */
    static void begin(Connection superuser) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute("create extension if not exists pg_stat_statements");
        }
    }

    /**
     * All that it counted so far.
     *
     * @param application the role that the application runs as
     * @param seconds on any clock
     */
    static Statements count(Connection superuser, String application, double seconds) throws SQLException {
        Map<String, Long> calls = new HashMap<>();
        try (PreparedStatement query =
                superuser.prepareStatement("select s.query, sum(s.calls) from pg_stat_statements s"
                        + " join pg_roles r on r.oid = s.userid where r.rolname = ? group by s.query")) {
            query.setString(1, application);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    calls.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return new Statements(calls, seconds);
    }

    Statements since(Statements before) {
        Map<String, Long> more = new HashMap<>();
        calls.forEach((statement, count) -> more.put(statement, count - before.calls.getOrDefault(statement, 0L)));
        more.values().removeIf(count -> count == 0);
        return new Statements(more, seconds - before.seconds);
    }

    long all() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Writes of the sums of refused codes. */
    long sums() {
        return calls.entrySet().stream()
                .filter(one -> one.getKey().contains(SUMS))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many of them the idle time does not explain, nor sums that are written once a second or more seldom. */
    long beyond(Statements idle) {
        long sums = Math.min(sums(), (long) seconds);
        long beyond = 0;
        for (Map.Entry<String, Long> one : calls.entrySet()) {
            double own = idle.calls.getOrDefault(one.getKey(), 0L) * seconds / idle.seconds;
            // Each sum is a transaction, with whatever begins and ends one.
            long explained = (long) Math.ceil(own) + MORE_BEATS + sums;
            beyond += Math.max(0, one.getValue() - explained);
        }
        return beyond;
    }
}
