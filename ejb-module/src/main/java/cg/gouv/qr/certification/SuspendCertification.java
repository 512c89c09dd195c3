package cg.gouv.qr.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_SUSPEND;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Suspends what was granted, reinstates it, or revokes it for good. */
@Stateless
@RolesAllowed(CERTIFICATIONS_SUSPEND)
public class SuspendCertification {
    @Inject
    Certifications certifications;

    @Inject
    CountryProfile country;

    @Inject
    Event<CertificationSuspended> suspended;

    @Inject
    Event<CertificationReinstated> reinstated;

    @Inject
    Event<CertificationRevoked> revoked;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    public Certification suspend(CertificationNumber number, @Nullable String reason, long version) {
        Certification certification = another(number, version);
        certification.suspend(required(reason), caller.person(), clock.instant());
        suspended.fire(new CertificationSuspended(number, certification.organisation()));
        return certifications.written(certification);
    }

    /** @throws ValidityOver if the last day of its validity is past */
    public Certification reinstate(CertificationNumber number, long version) {
        Certification certification = another(number, version);
        Instant now = clock.instant();
        certification.reinstate(LocalDate.ofInstant(now, country.zone()), caller.person(), now);
        reinstated.fire(new CertificationReinstated(number, certification.organisation()));
        return certifications.written(certification);
    }

    public Certification revoke(CertificationNumber number, @Nullable String reason, long version) {
        Certification certification = another(number, version);
        certification.revoke(required(reason), caller.person(), clock.instant());
        revoked.fire(new CertificationRevoked(number, certification.organisation()));
        return certifications.written(certification);
    }

    private static String required(@Nullable String reason) {
        return Required.text("reason", reason, 3, 1000);
    }

    private Certification another(CertificationNumber number, long version) {
        Certification certification = certifications.get(number, version);
        OwnDossierRefused.check(certification, caller);
        return certification;
    }
}
