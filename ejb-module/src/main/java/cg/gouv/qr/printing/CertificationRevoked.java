package cg.gouv.qr.printing;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Problem;

/** The certification behind the lot was revoked: its stamps are not to be printed. */
public class CertificationRevoked extends Problem {
    CertificationRevoked(LotNumber lot, String certification) {
        super(Kind.CONFLICT, "printPack.certificationRevoked", lot, certification);
    }
}
