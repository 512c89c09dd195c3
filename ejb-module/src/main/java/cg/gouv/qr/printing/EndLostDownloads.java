package cg.gouv.qr.printing;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.PeriodicTask;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;

/** Misses the downloads of nodes that are lost. */
@Stateless
@AsPlatform("printing")
@PermitAll
public class EndLostDownloads implements PeriodicTask {
    @Inject
    DownloadsUnderWay downloads;

    @Override
    public String name() {
        return "downloads-end-lost";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        downloads.endLost();
    }
}
