package cg.gouv.qr.recall;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.platform.Problem;

/** No lot was made under the certification. */
public class NothingToRecall extends Problem {
    NothingToRecall(CertificationNumber certification) {
        super(Kind.CONFLICT, "recall.nothing", certification);
    }
}
