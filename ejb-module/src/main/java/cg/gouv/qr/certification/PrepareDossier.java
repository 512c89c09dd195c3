package cg.gouv.qr.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_APPLY;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.product.Products;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A company writes what it says in support of its dossier, and submits it. */
@Stateless
@RolesAllowed(CERTIFICATIONS_APPLY)
public class PrepareDossier {
    @Inject
    Certifications certifications;

    @Inject
    DossierDocuments documents;

    @Inject
    Products products;

    @Inject
    Event<CertificationStated> stated;

    @Inject
    Event<CertificationSubmitted> submitted;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @param statement at most 4,000 characters; may be empty */
    public Certification state(CertificationNumber number, @Nullable String statement, long version) {
        Certification dossier = own(number, version);
        dossier.state(Required.text("statement", statement, 0, Certification.STATEMENT_MAXIMUM));
        stated.fire(new CertificationStated(number, dossier.organisation()));
        return certifications.written(dossier);
    }

    /**
     * From here on the product stays as it is, unless the dossier comes back or is refused.
     *
     * @throws NoDocuments if nothing is attached
     */
    public Certification submit(CertificationNumber number, long version) {
        Certification dossier = own(number, version);
        dossier.submit(documents.count(number), caller.person(), clock.instant());
        products.get(dossier.product()).bindTo(number.value());
        submitted.fire(new CertificationSubmitted(number, dossier.organisation()));
        return certifications.written(dossier);
    }

    private Certification own(CertificationNumber number, long version) {
        Certification dossier = certifications.get(number, version);
        if (!dossier.organisation().equals(caller.organisation())) {
            throw new NotFound("certification", number); // seen by a wider permission, but not theirs to change
        }
        return dossier;
    }
}
