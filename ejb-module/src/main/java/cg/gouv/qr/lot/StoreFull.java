package cg.gouv.qr.lot;

import cg.gouv.qr.platform.Problem;

/** The store has no room for what is to be made; sizes in megabytes. */
public class StoreFull extends Problem {
    StoreFull(long needed, long free) {
        super(Kind.UNAVAILABLE, "lot.storeFull", needed, free);
    }
}
