package cg.gouv.qr.api.problem;

import java.sql.SQLException;
import java.util.Optional;

/** What PostgreSQL refused, by its SQLSTATE (PostgreSQL's manual, appendix A). */
final class DatabaseFailure {
    private DatabaseFailure() {}

    static Optional<Diagnosis> diagnose(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.length() != 5) {
            return Optional.empty();
        }
        return switch (state) {
            case "23505", "23P01" -> Optional.of(Diagnosis.of(409, "taken"));
            case "23503", "23001" -> Optional.of(Diagnosis.of(409, "inUse"));
            case "23514" -> Optional.of(Diagnosis.of(400, "invalid.stored"));
            case "40001", "40P01", "55P03", "57014" -> Optional.of(Diagnosis.of(503, "unavailable"));
            default -> byClass(state.substring(0, 2));
        };
    }

    private static Optional<Diagnosis> byClass(String group) {
        return switch (group) {
            case "22" -> Optional.of(Diagnosis.of(400, "invalid.stored"));
            // No connection, too many, out of resources, shut down by an operator.
            case "08", "53", "57" -> Optional.of(Diagnosis.of(503, "unavailable"));
            default -> Optional.empty();
        };
    }
}
