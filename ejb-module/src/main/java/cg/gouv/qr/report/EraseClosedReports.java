package cg.gouv.qr.report;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Erases some of the reports whose time is over, in one transaction. */
@Stateless
@AsPlatform("reports")
@PermitAll
public class EraseClosedReports {
    static final int AT_ONCE = 100;

    @Inject
    Reports reports;

    @Inject
    Event<ReportErased> erased;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @return how many, at most {@link #AT_ONCE} */
    public int erase(Instant closedBefore) {
        List<Report> found = reports.closedBefore(closedBefore, AT_ONCE);
        for (Report report : found) {
            reports.erase(report, caller.person(), clock.instant());
            erased.fire(ReportErased.of(report));
        }
        return found.size();
    }
}
