package cg.gouv.qr.key;

import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/** An epoch's keys may be in other hands: of what they signed only the sealed stamps are believed. */
public record EpochClosed(int epoch, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "epoch.closed";
    }

    @Override
    public String subject() {
        return "epoch:" + epoch;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("reason", reason);
    }
}
