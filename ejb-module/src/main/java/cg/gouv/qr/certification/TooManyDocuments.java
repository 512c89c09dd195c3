package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;

/** The dossier holds as many documents as it may. */
public class TooManyDocuments extends Problem {
    TooManyDocuments(int maximum) {
        super(Kind.CONFLICT, "document.tooMany", maximum);
    }
}
