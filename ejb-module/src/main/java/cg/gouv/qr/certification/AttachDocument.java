package cg.gouv.qr.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_APPLY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A company attaches a document to its dossier, as long as it may work on it. The content comes in before a transaction
 * begins: a slow sender holds no connection.
 */
@Stateless
@RolesAllowed(CERTIFICATIONS_APPLY)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttachDocument {
    @Inject
    KeepDocument keeper;

    /**
     * @param title 1 to 200 characters; the file's name if missing
     * @param fileName as it was sent; may be missing
     * @param content a PDF, PNG or JPEG file of at most 10 MiB; read to its end, not closed
     * @throws cg.gouv.qr.platform.InvalidValue if the content is empty, too large or none of these
     * @throws TooManyDocuments if the dossier holds {@value KeepDocument#MAXIMUM}
     * @throws DocumentAttachedAlready if the dossier holds this very file
     * @throws IOException if the content breaks off
     */
    public DossierDocument attach(
            CertificationNumber number, @Nullable String title, @Nullable String fileName, InputStream content)
            throws IOException {
        keeper.requireOpen(number);
        try (SpooledFile file = SpooledFile.of(content)) {
            return keeper.keep(number, title, fileName, file);
        }
    }
}
