package cg.gouv.qr.lot;

import cg.gouv.qr.platform.Problem;

/** Fewer serials are left than asked for: 35 million million were given out. */
public class SerialsExhausted extends Problem {
    SerialsExhausted(long quantity) {
        super(Kind.CONFLICT, "lot.serialsExhausted", quantity);
    }
}
