package cg.gouv.qr.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_APPLY;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Stores what {@link AttachDocument} brings in, and removes it again. */
@Stateless
@RolesAllowed(CERTIFICATIONS_APPLY)
public class KeepDocument {
    static final int MAXIMUM = 20;

    @Inject
    Certifications certifications;

    @Inject
    DossierDocuments documents;

    @Inject
    Event<DocumentAttached> attached;

    @Inject
    Event<DocumentRemoved> removed;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Tells before the content is sent that it would be refused. */
    public void requireOpen(CertificationNumber number) {
        own(certifications.get(number)).requireOpenToTheCompany();
    }

    public DossierDocument keep(
            CertificationNumber number, @Nullable String title, @Nullable String fileName, SpooledFile file) {
        String name = FileName.safe(fileName, file.type());
        String shown = title == null || title.isBlank() ? name : Required.text("title", title, 1, 200);
        Certification dossier = own(certifications.getToExtend(number));
        dossier.requireOpenToTheCompany(); // it may have been submitted while the content came in
        if (documents.count(number) >= MAXIMUM) {
            throw new TooManyDocuments(MAXIMUM);
        }
        documents.same(number, file.sha256()).ifPresent(same -> {
            throw new DocumentAttachedAlready(same.title());
        });
        var document = new DossierDocument(dossier, shown, name, file, caller.person(), clock.instant());
        documents.add(document, file);
        attached.fire(new DocumentAttached(number, dossier.organisation(), document.id()));
        return document;
    }

    /** @throws NotFound if the dossier has no such document */
    public void remove(CertificationNumber number, DocumentId id) {
        Certification dossier = own(certifications.getToExtend(number));
        dossier.requireOpenToTheCompany();
        documents.remove(documents.get(number, id));
        removed.fire(new DocumentRemoved(number, dossier.organisation(), id));
    }

    private Certification own(Certification dossier) {
        if (!dossier.organisation().equals(caller.organisation())) {
            throw new NotFound("certification", dossier.number()); // seen by a wider permission, but not theirs
        }
        return dossier;
    }
}
