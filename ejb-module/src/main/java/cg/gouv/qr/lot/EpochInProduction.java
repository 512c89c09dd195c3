package cg.gouv.qr.lot;

import cg.gouv.qr.platform.Problem;

/** Stamps are being made with the epoch's keys: retired now, they would read as forged on the day they are printed. */
public class EpochInProduction extends Problem {
    EpochInProduction(int epoch, long lots) {
        super(Kind.CONFLICT, "epoch.inProduction", epoch, lots);
    }
}
