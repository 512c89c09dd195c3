package cg.gouv.qr.offline;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Problem;

/** This node makes one list at a time: each takes memory and a processor. */
public class AnotherListBeingMade extends Problem {
    AnotherListBeingMade(LotNumber asked) {
        super(Kind.UNAVAILABLE, "offlineList.busy", asked);
    }
}
