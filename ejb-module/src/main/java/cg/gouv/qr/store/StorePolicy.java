package cg.gouv.qr.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long a shard is in each tier, in which form, and how often its copies are read.
 *
 * @param warmFrom age at which a shard is no longer hot
 * @param coldFrom age at which it is no longer warm
 * @param retention age at which its files may go, and not before
 * @param warm what is kept of warm shards
 * @param cold what is kept of cold ones
 * @param scrubPeriod how often each copy is read again
 * @param scrubBytes most bytes a second that a node reads for that
 * @param spareAfter for how long a place is away before other places take its copies over
 */
public record StorePolicy(
        Duration warmFrom,
        Duration coldFrom,
        Duration retention,
        CopyForm warm,
        CopyForm cold,
        Duration scrubPeriod,
        long scrubBytes,
        Duration spareAfter) {
    public StorePolicy {
        if (warmFrom.compareTo(coldFrom) > 0 || coldFrom.compareTo(retention) > 0) {
            throw new IllegalStateException("Shards grow warm, then cold, and then their retention ends, got the ages "
                    + warmFrom + ", " + coldFrom + " and " + retention);
        }
    }

    /** Reads the settings {@code ESTAMPILLE_STORE…}. @throws IllegalStateException if one is not what is expected */
    public static StorePolicy of(Function<String, @Nullable String> settings) {
        return new StoreSettings(settings).policy();
    }

    /** What is kept in a tier. */
    public CopyForm form(Tier tier) {
        return switch (tier) {
            case HOT -> CopyForm.WHOLE;
            case WARM -> warm;
            case COLD -> cold;
        };
    }

    /** The tier of a shard of that age; none once its retention has ended. */
    public Optional<Tier> tier(Duration age) {
        if (age.compareTo(warmFrom) < 0) {
            return Optional.of(Tier.HOT);
        }
        if (age.compareTo(coldFrom) < 0) {
            return Optional.of(Tier.WARM);
        }
        return age.compareTo(retention) < 0 ? Optional.of(Tier.COLD) : Optional.empty();
    }

    /** When a shard leaves its tier. */
    public Instant end(Tier tier, Instant sealedAt) {
        return switch (tier) {
            case HOT -> sealedAt.plus(warmFrom);
            case WARM -> sealedAt.plus(coldFrom);
            case COLD -> sealedAt.plus(retention);
        };
    }
}
