package cg.gouv.qr.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a lot is, as its shards' rows tell.
 *
 * @param stamps real ones in all
 * @param sealed real stamps in sealed shards
 * @param made those, and what leased shards hold so far
 * @param shards how many there are in each state, specimens included
 * @param perSecond stamps sealed a second over the last {@link #WINDOW}, or since the release if that is shorter
 * @param left until the last stamp at that rate; null while there is no rate, zero once sealed
 * @param trouble what keeps a shard from being made; null if nothing does
 */
public record LotProgress(
        LotState state,
        long stamps,
        long sealed,
        long made,
        Map<ShardState, Long> shards,
        double perSecond,
        @Nullable Duration left,
        @Nullable ShardTrouble trouble) {
    /** Over which the rate is taken. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** From when stamps count for the rate. */
    static Instant windowStart(@Nullable Instant releasedAt, Instant now) {
        Instant start = now.minus(WINDOW);
        return releasedAt == null || releasedAt.isBefore(start) ? start : releasedAt;
    }

    /** @param recent stamps sealed since {@link #windowStart} */
    static LotProgress of(
            Lot lot,
            long sealed,
            long made,
            long recent,
            Map<ShardState, Long> shards,
            @Nullable ShardTrouble trouble,
            Instant now) {
        double seconds =
                Duration.between(windowStart(lot.releasedAt(), now), now).toMillis() / 1000.0;
        double rate = seconds > 0 ? recent / seconds : 0;
        return new LotProgress(
                lot.state(), lot.quantity(), sealed, made, Map.copyOf(shards), rate, left(lot, made, rate), trouble);
    }

    private static @Nullable Duration left(Lot lot, long made, double rate) {
        if (lot.state() == LotState.SEALED) {
            return Duration.ZERO;
        }
        if (rate <= 0 || lot.state() != LotState.IN_PRODUCTION) {
            return null;
        }
        return Duration.ofSeconds(Math.round((lot.quantity() - made) / rate));
    }
}
