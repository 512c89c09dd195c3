package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;

/** The product has a dossier under way. */
public class DossierUnderWay extends Problem {
    DossierUnderWay(CertificationNumber number) {
        super(Kind.CONFLICT, "certification.underWay", number);
    }
}
