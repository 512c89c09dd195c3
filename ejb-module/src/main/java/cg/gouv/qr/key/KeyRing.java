package cg.gouv.qr.key;

import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.signature.EpochVerifier;
import cg.gouv.qr.signature.EpochVerifiers;
import cg.gouv.qr.signature.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of every epoch, in this node's memory. Each root is unwrapped once. The list is read again when an unknown
 * epoch is asked for, every few seconds at most, so that a flood of forged codes never becomes a flood of queries; and
 * once a minute, to hear of epochs closed or retired elsewhere.
 *
 * <p><b>Security guarantees.</b> It gives capabilities, never key bytes. A retired epoch has no verifier. While the list
 * cannot be read, an epoch that is not known is reported as unavailable, never as forged.
 */
@ApplicationScoped
public class KeyRing implements EpochVerifiers {
    private static final Logger LOG = System.getLogger(KeyRing.class.getName());
    private static final Duration UNKNOWN = Duration.ofSeconds(5);
    private static final Duration KNOWN = Duration.ofMinutes(1);

    @Inject
    KeyEpochs epochs;

    @Inject
    KeyVault vault;

    @Inject
    Clock clock;

    private volatile Ring ring = new Ring(Map.of(), Instant.MIN, false);

    private record Ring(Map<Integer, Held> held, Instant readAt, boolean complete) {}

    private record Held(EpochKeys keys, EpochState state) {}

    /**
     * The keys with which an epoch's stamps are made and its shards opened, whatever its state.
     *
     * @throws KeysUnavailable if there is no such epoch, or it cannot be read for the moment
     */
    public EpochKeys keys(int epoch) {
        Held held = held(epoch, Duration.ZERO); // whoever holds something of an epoch knows that there is one
        if (held == null) {
            throw new KeysUnavailable(epoch);
        }
        return held.keys();
    }

    /** @throws KeysUnavailable if the epoch is not known and the list of epochs cannot be read for the moment */
    @Override
    public Optional<EpochVerifier> find(int epoch) {
        Held held = held(epoch, UNKNOWN); // but anybody can make up its number: a flood of them is no flood of queries
        return held == null || held.state() == EpochState.RETIRED
                ? Optional.empty()
                : Optional.of(held.keys().verifier());
    }

    /** @param patience how old the list of epochs may be for an epoch that is not in it */
    private @Nullable Held held(int epoch, Duration patience) {
        Ring now = ring;
        if (isDue(now, epoch, patience)) {
            now = read(epoch, patience);
        }
        Held held = now.held().get(epoch);
        if (held == null && !now.complete()) {
            throw new KeysUnavailable(epoch);
        }
        return held;
    }

    private boolean isDue(Ring of, int epoch, Duration unknown) {
        Duration patience = of.held().containsKey(epoch) ? KNOWN : unknown;
        return !of.readAt().isAfter(clock.instant().minus(patience));
    }

    private synchronized Ring read(int epoch, Duration unknown) {
        Ring before = ring;
        if (!isDue(before, epoch, unknown)) {
            return before; // another thread read it while this one waited
        }
        Map<Integer, Held> held = new HashMap<>();
        boolean complete = true;
        try {
            for (KeyEpoch row : epochs.all()) {
                held.put(row.number(), hold(row, before.held().get(row.number())));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The key epochs could not be read; those known are kept", e);
            held.putAll(before.held());
            complete = false;
        }
        ring = new Ring(Map.copyOf(held), clock.instant(), complete);
        return ring;
    }

    private Held hold(KeyEpoch row, @Nullable Held before) {
        if (before != null) {
            return new Held(before.keys(), row.state());
        }
        EpochRoot root = vault.unwrap(row.number(), row.wrappedRoot());
        try {
            return new Held(EpochKeys.derive(row.number(), root), row.state());
        } finally {
            root.destroy();
        }
    }
}
