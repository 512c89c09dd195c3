package cg.gouv.qr.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_GRANT;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.product.Products;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Grants or refuses a reviewed dossier. The reviewer never decides: two people stand behind each certification. */
@Stateless
@RolesAllowed(CERTIFICATIONS_GRANT)
public class GrantCertification {
    @Inject
    Certifications certifications;

    @Inject
    Products products;

    @Inject
    CountryProfile country;

    @Inject
    Event<CertificationGranted> granted;

    @Inject
    Event<CertificationRefused> refused;

    @Inject
    Event<CertificationExpired> expired;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Valid from today on. A renewal takes the place of the certification that it renews, which ends the day before.
     *
     * @param validUntil the last day of validity, at most {@link Certification#LONGEST} away
     * @throws SelfGrantRefused if the caller reviewed this dossier
     * @throws UnfavourableOpinion if the reviewer advised against it
     * @throws RenewalBlocked if what it renews was suspended or revoked meanwhile
     */
    public Certification grant(CertificationNumber number, @Nullable LocalDate validUntil, long version) {
        Certification dossier = another(number, version);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, country.zone());
        LocalDate until = Required.value("validUntil", validUntil);
        // The old one first: a product has one certification in force at every instant.
        dossier.renews().map(certifications::get).ifPresent(old -> replace(old, number, today, now));
        dossier.grant(today, until, VerificationCode.random(), caller.person(), now);
        granted.fire(new CertificationGranted(number, dossier.organisation()));
        return certifications.written(dossier);
    }

    private void replace(Certification old, CertificationNumber renewal, LocalDate today, Instant now) {
        boolean wasInForce = old.state() == CertificationState.GRANTED;
        old.giveWayTo(renewal, today, caller.person(), now);
        certifications.written(old);
        if (wasInForce) {
            expired.fire(new CertificationExpired(old.number(), old.organisation()));
        }
    }

    /** @throws SelfGrantRefused if the caller reviewed this dossier */
    public Certification refuse(CertificationNumber number, @Nullable String reason, long version) {
        Certification dossier = another(number, version);
        dossier.refuse(Required.text("reason", reason, 3, 1000), caller.person(), clock.instant());
        products.get(dossier.product()).release(number.value());
        refused.fire(new CertificationRefused(number, dossier.organisation()));
        return certifications.written(dossier);
    }

    private Certification another(CertificationNumber number, long version) {
        Certification dossier = certifications.get(number, version);
        OwnDossierRefused.check(dossier, caller);
        return dossier;
    }
}
