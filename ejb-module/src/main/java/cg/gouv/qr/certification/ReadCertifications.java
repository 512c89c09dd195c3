package cg.gouv.qr.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_APPLY;
import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_READ;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.ForeignRead;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.product.ProductId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dossiers and certifications: a company its own, operators and auditors every company's. */
@Stateless
@RolesAllowed({CERTIFICATIONS_APPLY, CERTIFICATIONS_READ, RECORDS_READ})
public class ReadCertifications {
    @Inject
    Certifications certifications;

    @Inject
    DossierDocuments documents;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /** @throws cg.gouv.qr.platform.NotFound if there is none, or it is another's */
    public Certification read(CertificationNumber number) {
        Certification found = certifications.get(number);
        if (caller.isForeign(found.organisation())) {
            events.fire(new ForeignRead("certification:" + number, found.organisation(), Map.of()));
        }
        return found;
    }

    /**
     * By number, the oldest first: a queue.
     *
     * @param states only these; all if empty
     * @param product only this one's; null for all
     */
    public Page<Certification> list(Set<CertificationState> states, @Nullable ProductId product, Cursor cursor) {
        return certifications.page(states, product, cursor);
    }

    /** What is attached, in the order in which it was. @throws cg.gouv.qr.platform.NotFound as {@link #read} */
    public List<DossierDocument> documents(CertificationNumber number) {
        certifications.get(number);
        return documents.of(number);
    }
}
