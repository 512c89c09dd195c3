package cg.gouv.qr.field;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Problem;

/** A stamp that was reported as spoiled cannot have been applied. */
public class SpoiledAlready extends Problem {
    SpoiledAlready(LotNumber lot, int position) {
        super(Kind.CONFLICT, "field.spoiledAlready", lot, position);
    }
}
