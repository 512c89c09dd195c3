package cg.gouv.qr.verification;

import cg.gouv.qr.key.EpochState;
import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.signature.EpochVerifier;
import cg.gouv.qr.signature.EpochVerifiers;
import cg.gouv.qr.verification.News.EpochRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The epochs whose tags are believed, in memory: no code, however forged, makes anyone ask for them. */
@ApplicationScoped
class TrustedEpochs implements EpochVerifiers {
    private static final Logger LOG = System.getLogger(TrustedEpochs.class.getName());

    @Inject
    KeyRing ring;

    private volatile Map<Integer, Trusted> known = Map.of();

    /** @param verifier null while the keys cannot be had */
    private record Trusted(@Nullable EpochVerifier verifier, boolean closed) {}

    @Override
    public Optional<EpochVerifier> find(int epoch) {
        Trusted trusted = known.get(epoch);
        return trusted == null ? Optional.empty() : Optional.ofNullable(trusted.verifier());
    }

    /** Whether the epoch's keys are compromised: only its sealed positions are believed. */
    boolean isClosed(int epoch) {
        Trusted trusted = known.get(epoch);
        return trusted != null && trusted.closed();
    }

    /** Whether the epoch exists and this node cannot judge its tags now. */
    boolean lacksKeys(int epoch) {
        Trusted trusted = known.get(epoch);
        return trusted != null && trusted.verifier() == null;
    }

    void update(List<EpochRow> rows) {
        Map<Integer, Trusted> now = new HashMap<>();
        for (EpochRow row : rows) {
            if (row.state() != EpochState.RETIRED) {
                EpochVerifier verifier = find(row.number()).orElse(null);
                now.put(
                        row.number(),
                        new Trusted(
                                verifier == null ? verifier(row.number()) : verifier,
                                row.state() == EpochState.CLOSED));
            }
        }
        known = Map.copyOf(now);
    }

    private @Nullable EpochVerifier verifier(int epoch) {
        try {
            return ring.keys(epoch).verifier();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The keys of epoch " + epoch + " cannot be had: its codes are unconfirmed", e);
            return null;
        }
    }
}
