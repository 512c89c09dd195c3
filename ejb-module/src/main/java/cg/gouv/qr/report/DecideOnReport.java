package cg.gouv.qr.report;

import static cg.gouv.qr.platform.Permission.VERIFICATION_INSPECT;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * An inspector takes a report in review, closes it with an outcome, or erases it. Each throws
 * {@link cg.gouv.qr.platform.NotFound}, {@link cg.gouv.qr.platform.StaleVersion} if it changed since it was read, and
 * {@link cg.gouv.qr.platform.WrongState} if its state does not allow it.
 */
@Stateless
@RolesAllowed(VERIFICATION_INSPECT)
public class DecideOnReport {
    /** Characters of what the reporter is told. */
    public static final int MESSAGE = 500;

    @Inject
    Reports reports;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    public Report review(ReportId id, long version) {
        Report report = reports.get(id, version);
        report.review(caller.person(), clock.instant());
        events.fire(new ReportTakenInReview(id));
        return reports.written(report);
    }

    /**
     * @param outcome must be there
     * @param message to the reporter, at most {@link #MESSAGE} characters; may be missing
     */
    public Report close(ReportId id, @Nullable ReportOutcome outcome, @Nullable String message, long version) {
        ReportOutcome found = Required.value("outcome", outcome);
        String said = Required.text("message", message, 0, MESSAGE);
        Report report = reports.get(id, version);
        report.close(found, said, caller.person(), clock.instant());
        events.fire(new ReportClosed(id, found));
        return reports.written(report);
    }

    public Report erase(ReportId id, long version) {
        Report report = reports.get(id, version);
        reports.erase(report, caller.person(), clock.instant());
        events.fire(ReportErased.of(report));
        return report;
    }
}
