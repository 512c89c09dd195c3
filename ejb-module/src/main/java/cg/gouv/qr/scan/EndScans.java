package cg.gouv.qr.scan;

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
import java.time.Duration;

/** Drops the days whose scans need not be kept one by one any more; their sums by hour stay. */
@Stateless
@AsPlatform("scans")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EndScans implements PeriodicTask {
    private static final Logger LOG = System.getLogger(EndScans.class.getName());

    @Inject
    ScanHours hours;

    @Inject
    Configuration configuration;

    @Override
    public String name() {
        return "scans-end";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        int days = configuration.scanDays();
        int dropped = hours.drop(days);
        if (dropped > 0) {
            LOG.log(
                    Level.INFO,
                    "The scans of {0} days are dropped, older than {1}; their sums are kept",
                    dropped,
                    days);
        }
    }
}
