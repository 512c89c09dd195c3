package cg.gouv.qr.printing;

import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.platform.Problem;

/** The keys that signed the lot are retired: whatever were printed would read as forged. */
public class EpochRetiredSince extends Problem {
    EpochRetiredSince(Lot lot) {
        super(Kind.CONFLICT, "printPack.epochRetired", lot.number(), lot.epoch());
    }
}
