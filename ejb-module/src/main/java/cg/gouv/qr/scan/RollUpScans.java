package cg.gouv.qr.scan;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.PeriodicTask;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Adds up the hours that are over and to which scans came, those that came late too. */
@Stateless
@AsPlatform("scans")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RollUpScans implements PeriodicTask {
    @Inject
    ScanHours hours;

    @Override
    public String name() {
        return "scans-roll-up";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (Instant hour : hours.due()) {
            hours.rollUp(hour);
        }
    }
}
