package cg.gouv.qr.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** @param delay how long until the next attempt, zero if this one is given */
public record Permit(Duration delay) {
    static final Permit GIVEN = new Permit(Duration.ZERO);

    static Permit of(ConsumptionProbe probe) {
        return probe.isConsumed() ? GIVEN : new Permit(Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill())));
    }

    public boolean isGiven() {
        return delay.isZero();
    }

    /** The same for {@code Retry-After} (RFC 9110, 10.2.3): whole seconds, rounded up, at least 1. */
    public static long retryAfter(Duration delay) {
        return Math.max(1, delay.plusNanos(999_999_999).toSeconds());
    }
}
