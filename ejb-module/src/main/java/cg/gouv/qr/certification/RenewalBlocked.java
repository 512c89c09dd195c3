package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;

/** Only what is granted or expired can be renewed. */
public class RenewalBlocked extends Problem {
    RenewalBlocked(CertificationNumber number, CertificationState state) {
        super(Kind.CONFLICT, "certification.renewalBlocked", number, state.name());
    }
}
