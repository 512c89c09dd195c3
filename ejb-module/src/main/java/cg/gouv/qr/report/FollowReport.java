package cg.gouv.qr.report;

import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever holds a receipt learns what became of the report, and may have its content erased. Nobody learns what it says. */
@Stateless
@PermitAll
@AsPlatform("reports")
public class FollowReport {
    /** Who erases by the receipt: nobody knows more of them. */
    private static final String REPORTER = "reporter";

    @Inject
    Reports reports;

    @Inject
    ReportLimits limits;

    @Inject
    Event<ReportErased> erased;

    @Inject
    Clock clock;

    /** What is told of a receipt. */
    public sealed interface Answer {}

    /**
     * @param message from who closed it; may be empty
     * @param erasedAt null unless its content is gone
     */
    public record Standing(
            ReceiptNumber receipt,
            ReportState state,
            Instant receivedAt,
            @Nullable ReportOutcome outcome,
            @Nullable Instant closedAt,
            String message,
            @Nullable Instant erasedAt)
            implements Answer {
        static Standing of(Report report) {
            return new Standing(
                    report.receipt(),
                    report.state(),
                    report.receivedAt(),
                    report.outcome(),
                    report.closedAt(),
                    report.message(),
                    report.erasedAt());
        }
    }

    /** There is no such receipt, or none can be read. */
    public record NoReceipt() implements Answer {}

    /** The client asked for too many that do not exist. */
    public record TooMany(Duration delay) implements Answer {}

    /** @param receipt as somebody typed it */
    public Answer ask(String receipt, String client) {
        Duration delay = limits.guess(client);
        if (!delay.isZero()) {
            return new TooMany(delay);
        }
        return find(receipt, client).<Answer>map(Standing::of).orElseGet(NoReceipt::new);
    }

    /** Erases the content, if that was not done before. */
    public Answer erase(String receipt, String client) {
        Duration delay = limits.guess(client);
        if (!delay.isZero()) {
            return new TooMany(delay);
        }
        Optional<Report> found = find(receipt, client);
        if (found.isEmpty()) {
            return new NoReceipt();
        }
        Report report = found.get();
        if (report.state() != ReportState.ERASED) {
            reports.erase(report, REPORTER, clock.instant());
            erased.fire(ReportErased.of(report));
        }
        return Standing.of(report);
    }

    private Optional<Report> find(String receipt, String client) {
        Optional<Report> found = ReceiptNumber.typed(receipt).flatMap(reports::find);
        if (found.isEmpty()) {
            limits.missed(client);
        }
        return found;
    }
}
