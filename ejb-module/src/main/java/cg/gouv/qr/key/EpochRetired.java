package cg.gouv.qr.key;

import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/** An epoch's tags are believed no more. Fired before it is written: who still makes its stamps refuses. */
public record EpochRetired(int epoch, String reason) implements DomainEvent {
    @Override
    public String action() {
        return "epoch.retired";
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
