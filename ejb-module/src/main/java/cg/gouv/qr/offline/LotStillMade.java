package cg.gouv.qr.offline;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Problem;

/** A list of a lot that is still being made would call its last stamps unlisted. */
public class LotStillMade extends Problem {
    /** @param made stamps so far, of {@code quantity} */
    LotStillMade(LotNumber lot, long made, long quantity) {
        super(Kind.CONFLICT, "offlineList.lotNotSealed", lot, made, quantity);
    }
}
