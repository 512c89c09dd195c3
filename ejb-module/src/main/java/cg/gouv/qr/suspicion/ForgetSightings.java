package cg.gouv.qr.suspicion;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.PeriodicTask;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Where a stamp was is forgotten when nobody has scanned it for as long as scans are kept; how often it was, is not. */
@Stateless
@AsPlatform("clones")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgetSightings implements PeriodicTask {
    @Inject
    OldSightings old;

    @Inject
    Configuration configuration;

    @Override
    public String name() {
        return "sightings-forget";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        int forgotten = OldSightings.MOST;
        while (forgotten == OldSightings.MOST) {
            forgotten = old.forget(configuration.scanDays());
        }
    }
}
