package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Problem;

/** Nobody reviews or decides for the company that they act for. */
public class OwnDossierRefused extends Problem {
    private OwnDossierRefused(CertificationNumber number) {
        super(Kind.FORBIDDEN, "certification.ownDossier", number);
    }

    static void check(Certification dossier, Caller caller) {
        if (dossier.organisation().equals(caller.organisationOrNull())) {
            throw new OwnDossierRefused(dossier.number());
        }
    }
}
