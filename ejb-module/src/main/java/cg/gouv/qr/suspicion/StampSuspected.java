package cg.gouv.qr.suspicion;

import cg.gouv.qr.lot.LotNumber;
import java.util.Map;

/** A stamp's scans speak for copies of its code: somebody should look at them. */
public record StampSuspected(SuspicionId suspicion, LotNumber lot, int position, double score)
        implements SuspicionEvent {
    static StampSuspected of(Suspicion suspicion) {
        return new StampSuspected(suspicion.id(), suspicion.lot(), suspicion.position(), suspicion.score());
    }

    @Override
    public String action() {
        return "suspicion.raised";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("lot", lot(), "position", position(), "score", Math.round(score * 10) / 10.0);
    }
}
