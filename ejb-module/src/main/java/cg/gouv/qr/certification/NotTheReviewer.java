package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;

/** Another person has this dossier in review. */
public class NotTheReviewer extends Problem {
    NotTheReviewer(CertificationNumber number) {
        super(Kind.FORBIDDEN, "certification.notTheReviewer", number);
    }
}
