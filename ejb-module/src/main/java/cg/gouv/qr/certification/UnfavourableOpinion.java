package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;

/** The reviewer advised against it: it may be refused or returned, not granted. */
public class UnfavourableOpinion extends Problem {
    UnfavourableOpinion(CertificationNumber number) {
        super(Kind.CONFLICT, "certification.unfavourable", number);
    }
}
