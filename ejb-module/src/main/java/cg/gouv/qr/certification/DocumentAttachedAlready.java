package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;

/** The dossier holds this very file. */
public class DocumentAttachedAlready extends Problem {
    DocumentAttachedAlready(String title) {
        super(Kind.CONFLICT, "document.again", title);
    }
}
