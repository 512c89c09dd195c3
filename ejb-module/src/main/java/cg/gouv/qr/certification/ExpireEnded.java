package cg.gouv.qr.certification;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.PeriodicTask;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Ends certifications whose last day is past, several times an hour, so that midnight in the country's zone is met whatever
 * that zone is. What is in force on a day never depends on it: dates tell that.
 */
@Stateless
@AsPlatform("expiry")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpireEnded implements PeriodicTask {
    private static final Logger LOG = System.getLogger(ExpireEnded.class.getName());

    @Inject
    ExpireCertification certifications;

    @Override
    public String name() {
        return "certifications-expire";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        for (CertificationNumber number : certifications.ended()) {
            try {
                certifications.expire(number);
            } catch (EJBException e) {
                // Somebody changed it at this instant: the next round looks again.
                LOG.log(Level.INFO, "Certification {0} was not ended now: {1}", number, e.toString());
            }
        }
    }
}
