package cg.gouv.qr.suspicion;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/** A stamp came under suspicion, or a person decided on that. */
public sealed interface SuspicionEvent extends DomainEvent
        permits StampSuspected, SuspicionConfirmed, SuspicionDismissed {
    SuspicionId suspicion();

    LotNumber lot();

    int position();

    @Override
    default String subject() {
        return "suspicion:" + suspicion();
    }

    @Override
    default Map<String, Object> details() {
        return Map.of("lot", lot(), "position", position());
    }
}
