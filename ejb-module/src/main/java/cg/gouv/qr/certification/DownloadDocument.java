package cg.gouv.qr.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_APPLY;
import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Hands out a document's content to its company and to those who work on dossiers. Auditors are not among them: what a
 * scan shows of a person cannot be taken out of it.
 */
@Stateless
@RolesAllowed({CERTIFICATIONS_APPLY, CERTIFICATIONS_READ})
public class DownloadDocument {
    @Inject
    Certifications certifications;

    @Inject
    DossierDocuments documents;

    @Inject
    Event<DocumentDownloaded> downloaded;

    /** @throws cg.gouv.qr.platform.NotFound if there is no such dossier or document, or it is another's */
    public DossierDocument find(CertificationNumber number, DocumentId id) {
        certifications.get(number);
        return documents.get(number, id);
    }

    /** Writes the content piece by piece; the caller closes the stream. */
    public void write(CertificationNumber number, DocumentId id, OutputStream out) throws IOException {
        DossierDocument document = find(number, id);
        downloaded.fire(new DocumentDownloaded(number, document.organisation(), id));
        documents.write(document, out);
    }
}
