package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;

/** A dossier without a document cannot be submitted. */
public class NoDocuments extends Problem {
    NoDocuments(CertificationNumber number) {
        super(Kind.CONFLICT, "certification.noDocuments", number);
    }
}
