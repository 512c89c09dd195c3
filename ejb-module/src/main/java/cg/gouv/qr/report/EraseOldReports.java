package cg.gouv.qr.report;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.PeriodicTask;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;

/** Erases what was told in reports that were closed long ago; that there were reports stays. */
@Stateless
@AsPlatform("reports")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EraseOldReports implements PeriodicTask {
    private static final Logger LOG = System.getLogger(EraseOldReports.class.getName());

    @Inject
    EraseClosedReports some;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "reports-erase";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        int days = configuration.reportDays();
        int erased = 0;
        int now;
        do {
            now = some.erase(clock.instant().minus(Duration.ofDays(days)));
            erased += now;
        } while (now == EraseClosedReports.AT_ONCE);
        if (erased > 0) {
            LOG.log(Level.INFO, "{0} reports are erased that were closed more than {1} days ago", erased, days);
        }
    }
}
