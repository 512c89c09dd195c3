package cg.gouv.qr.suspicion;

import cg.gouv.qr.lot.LotNumber;

/** A person found an honest reason for a stamp's scans. */
public record SuspicionDismissed(SuspicionId suspicion, LotNumber lot, int position) implements SuspicionEvent {
    static SuspicionDismissed of(Suspicion suspicion) {
        return new SuspicionDismissed(suspicion.id(), suspicion.lot(), suspicion.position());
    }

    @Override
    public String action() {
        return "suspicion.dismissed";
    }
}
