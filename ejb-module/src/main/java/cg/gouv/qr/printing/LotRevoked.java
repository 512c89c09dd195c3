package cg.gouv.qr.printing;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Problem;

/** Every stamp of the lot is revoked: there is nothing left to print. */
public class LotRevoked extends Problem {
    LotRevoked(LotNumber lot) {
        super(Kind.CONFLICT, "printPack.lotRevoked", lot);
    }
}
