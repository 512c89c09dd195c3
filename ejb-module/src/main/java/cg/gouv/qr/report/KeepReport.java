package cg.gouv.qr.report;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.verification.LocateStamp.Located;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores what {@link ReceiveReport} took in. */
@Stateless
@PermitAll
@AsPlatform("reports")
public class KeepReport {
    @Inject
    Reports reports;

    @Inject
    Event<ReportReceived> received;

    @Inject
    Clock clock;

    /** The receipt of the report that was sent under this token before. */
    public Optional<ReceiptNumber> before(@Nullable UUID token) {
        return token == null ? Optional.empty() : reports.under(token).map(Report::receipt);
    }

    /**
     * @param told whose texts were checked
     * @param photo drawn anew, or null
     */
    public ReceiptNumber keep(Told told, Optional<Located> located, byte @Nullable [] photo) {
        UUID token = told.token();
        if (token != null) {
            reports.holdToken(token); // pressed twice, the second waits for the first
            Optional<ReceiptNumber> before = before(token);
            if (before.isPresent()) {
                return before.get();
            }
        }
        Report report = new Report(told, located, photo != null, clock.instant());
        reports.add(report, photo);
        received.fire(ReportReceived.of(report));
        return report.receipt();
    }
}
