package cg.gouv.qr.cli;

import cg.gouv.qr.cli.stack.Installation;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks that one node does for all, as their rows tell. */
final class TaskStates {
    private static final String SELECT =
            "select name, runs, last_begun_at, last_owner, owner is not null as at_work, due_at,"
                    + " last_error from periodic_task order by name";

    private TaskStates() {}

    /**
     * One task's state.
     *
     * @param lastBegun when it was last begun, or null
     * @param node which did it then, or does it now
     * @param error of the last run, or null if it was done
     */
    record Task(
            String name,
            long runs,
            @Nullable String lastBegun,
            @Nullable String node,
            boolean atWork,
            String due,
            @Nullable String error) {}

    /** Empty while the database does not answer, or was made by an older release. */
    static List<Task> read(Installation installation) {
        var account = installation.databaseApplication();
        List<Task> tasks = new ArrayList<>();
        try (var connection =
                        DriverManager.getConnection(installation.databaseUrl(), account.user(), account.password());
                var query = connection.createStatement();
                ResultSet rows = query.executeQuery(SELECT)) {
            while (rows.next()) {
                tasks.add(new Task(
                        rows.getString("name"),
                        rows.getLong("runs"),
                        time(rows.getTimestamp("last_begun_at")),
                        rows.getString("last_owner"),
                        rows.getBoolean("at_work"),
                        String.valueOf(time(rows.getTimestamp("due_at"))),
                        rows.getString("last_error")));
            }
        } catch (SQLException unknown) {
            return List.of();
        }
        return tasks;
    }

    private static @Nullable String time(@Nullable Timestamp moment) {
        return moment == null
                ? null
                : Instant.ofEpochMilli(moment.getTime())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }

    /** A line for each, with its last error below; nothing if there is none. */
    static String table(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder(
                "%n%n%-28s %6s  %-20s  %-10s  %s".formatted("periodic task", "runs", "last begun", "by", "next due"));
        for (Task task : tasks) {
            lines.append("%n%-28s %6d  %-20s  %-10s  %s"
                    .formatted(
                            task.name(),
                            task.runs(),
                            task.lastBegun() == null ? "-" : task.lastBegun(),
                            task.node() == null ? "-" : task.node(),
                            task.atWork() ? "at work" : task.due()));
            if (task.error() != null) {
                lines.append("%n            failed: %s".formatted(task.error()));
            }
        }
        return lines.toString();
    }
}
