package cg.gouv.qr.certification;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.CountryProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Ends one certification whose last day of validity is past, in a transaction of its own. */
@Stateless
@PermitAll
@AsPlatform("expiry")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExpireCertification {
    @Inject
    Certifications certifications;

    @Inject
    CountryProfile country;

    @Inject
    Event<CertificationExpired> expired;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Those that are to end now. */
    public List<CertificationNumber> ended() {
        return certifications.endedBefore(LocalDate.ofInstant(clock.instant(), country.zone()));
    }

    /** @throws cg.gouv.qr.platform.WrongState if it is neither granted nor suspended any more */
    public void expire(CertificationNumber number) {
        Certification certification = certifications.get(number);
        Instant now = clock.instant();
        if (certification.expire(LocalDate.ofInstant(now, country.zone()), caller.person(), now)) {
            expired.fire(new CertificationExpired(number, certification.organisation()));
        }
    }
}
