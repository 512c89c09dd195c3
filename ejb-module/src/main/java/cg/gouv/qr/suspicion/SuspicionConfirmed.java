package cg.gouv.qr.suspicion;

import cg.gouv.qr.lot.LotNumber;

/** A person found that there are copies of a stamp: it is revoked. */
public record SuspicionConfirmed(SuspicionId suspicion, LotNumber lot, int position) implements SuspicionEvent {
    static SuspicionConfirmed of(Suspicion suspicion) {
        return new SuspicionConfirmed(suspicion.id(), suspicion.lot(), suspicion.position());
    }

    @Override
    public String action() {
        return "suspicion.confirmed";
    }
}
