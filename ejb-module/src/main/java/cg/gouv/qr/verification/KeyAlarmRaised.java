package cg.gouv.qr.verification;

import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/** A true tag came for a serial that no sealed stamp has: somebody may hold the epoch's keys. Raised once per serial. */
public record KeyAlarmRaised(int epoch, long serial) implements DomainEvent {
    @Override
    public String action() {
        return "key.alarm";
    }

    @Override
    public String subject() {
        return "epoch:" + epoch;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("serial", serial);
    }
}
