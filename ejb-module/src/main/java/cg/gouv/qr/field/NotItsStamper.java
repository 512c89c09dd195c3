package cg.gouv.qr.field;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Problem;

/** The caller may see the lot, but only its stamper reports what became of its stamps. */
public class NotItsStamper extends Problem {
    NotItsStamper(LotNumber lot) {
        super(Kind.FORBIDDEN, "field.notItsStamper", lot);
    }
}
