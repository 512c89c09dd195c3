package cg.gouv.qr.key;

import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/**
 * A new key epoch signs the lots planned from now on.
 *
 * @param forced why it was opened before its time; empty if it was not
 */
public record EpochOpened(int epoch, String forced) implements DomainEvent {
    @Override
    public String action() {
        return "epoch.opened";
    }

    @Override
    public String subject() {
        return "epoch:" + epoch;
    }

    @Override
    public Map<String, Object> details() {
        return forced.isEmpty() ? Map.of() : Map.of("forced", forced);
    }
}
