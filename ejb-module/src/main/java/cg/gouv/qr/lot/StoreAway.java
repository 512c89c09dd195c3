package cg.gouv.qr.lot;

import cg.gouv.qr.platform.Problem;

/** The store's folder is not there: its disk is not mounted, or somebody moved it. */
public class StoreAway extends Problem {
    StoreAway() {
        super(Kind.UNAVAILABLE, "lot.storeAway");
    }
}
