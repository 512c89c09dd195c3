package cg.gouv.qr.certification;

import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Ends certifications whose last day is past: soon after the server starts, and each hour, so that midnight in the
 * country's zone is met whatever that zone is. What is in force on a day never depends on it: dates tell that.
 */
@Singleton
@Startup
@AsPlatform("expiry")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiryTimer {
    private static final Logger LOG = System.getLogger(ExpiryTimer.class.getName());
    private static final Duration AFTER_START = Duration.ofSeconds(20);

    @Resource
    TimerService timers;

    @Inject
    ExpireCertification certifications;

    @PostConstruct
    void soon() {
        timers.createSingleActionTimer(AFTER_START.toMillis(), new TimerConfig("expiry at start", false));
    }

    @Timeout
    @Schedule(hour = "*", minute = "2", persistent = false, info = "expiry of certifications")
    void expireEnded() {
        for (CertificationNumber number : certifications.ended()) {
            try {
                certifications.expire(number);
            } catch (EJBException e) {
                // Another node was faster, or somebody changed it at this instant: the next round looks again.
                LOG.log(Level.INFO, "Certification {0} was not ended now: {1}", number, e.toString());
            }
        }
    }
}
