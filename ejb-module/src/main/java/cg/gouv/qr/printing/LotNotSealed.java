package cg.gouv.qr.printing;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Problem;

/** The lot is still being made; the message tells how far it is. */
public class LotNotSealed extends Problem {
    /** @param made stamps so far, of {@code quantity} */
    LotNotSealed(LotNumber lot, long made, long quantity) {
        super(Kind.CONFLICT, "printPack.lotNotSealed", lot, made, quantity);
    }
}
