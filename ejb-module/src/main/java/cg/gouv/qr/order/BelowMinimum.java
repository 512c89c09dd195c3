package cg.gouv.qr.order;

import cg.gouv.qr.platform.InvalidValue;

/** Fewer stamps than the tariff's minimum. */
public class BelowMinimum extends InvalidValue {
    BelowMinimum(String field, int minimum, int found) {
        super(field, "order.belowMinimum", minimum, found);
    }
}
