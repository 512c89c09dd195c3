package cg.gouv.qr.key;

import cg.gouv.qr.code.Epoch;
import cg.gouv.qr.platform.Problem;

/** All 1,024 numbers are used. */
public class EpochsExhausted extends Problem {
    EpochsExhausted() {
        super(Kind.CONFLICT, "epoch.exhausted", Epoch.MAX);
    }
}
