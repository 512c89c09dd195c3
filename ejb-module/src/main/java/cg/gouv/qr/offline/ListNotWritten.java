package cg.gouv.qr.offline;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Problem;

/** The node's disk did not take the list, or the vault did not sign it; the log says why. */
public class ListNotWritten extends Problem {
    ListNotWritten(LotNumber lot) {
        super(Kind.UNAVAILABLE, "offlineList.notWritten", lot);
    }
}
