package cg.gouv.qr.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_GRANT;
import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_REVIEW;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.product.Products;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A reviewer takes a dossier, returns it for completion or gives an opinion on it. */
@Stateless
@RolesAllowed(CERTIFICATIONS_REVIEW)
public class ReviewDossier {
    private static final int REASON_MAXIMUM = 1000;

    @Inject
    Certifications certifications;

    @Inject
    Products products;

    @Inject
    Event<CertificationTakenInReview> taken;

    @Inject
    Event<CertificationReturned> returned;

    @Inject
    Event<CertificationReviewed> reviewed;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** From the queue, or from a colleague who cannot go on. */
    public Certification take(CertificationNumber number, long version) {
        Certification dossier = another(number, version);
        dossier.takeInReview(caller.person(), clock.instant());
        taken.fire(new CertificationTakenInReview(number, dossier.organisation()));
        return certifications.written(dossier);
    }

    /**
     * Also by whoever was to decide, once an opinion is given.
     *
     * @throws NotTheReviewer if it is in review by another person
     */
    @RolesAllowed({CERTIFICATIONS_REVIEW, CERTIFICATIONS_GRANT})
    public Certification returnForCompletion(CertificationNumber number, @Nullable String reason, long version) {
        Certification dossier = another(number, version);
        String why = Required.text("reason", reason, 3, REASON_MAXIMUM);
        dossier.returnForCompletion(why, caller.person(), clock.instant());
        products.get(dossier.product()).release(number.value());
        returned.fire(new CertificationReturned(number, dossier.organisation()));
        return certifications.written(dossier);
    }

    /** @throws NotTheReviewer if it is in review by another person */
    public Certification giveOpinion(
            CertificationNumber number, @Nullable Opinion opinion, @Nullable String comment, long version) {
        Certification dossier = another(number, version);
        dossier.giveOpinion(
                Required.value("opinion", opinion),
                Required.text("comment", comment, 3, REASON_MAXIMUM),
                caller.person(),
                clock.instant());
        reviewed.fire(new CertificationReviewed(number, dossier.organisation()));
        return certifications.written(dossier);
    }

    private Certification another(CertificationNumber number, long version) {
        Certification dossier = certifications.get(number, version);
        OwnDossierRefused.check(dossier, caller);
        return dossier;
    }
}
