package cg.gouv.qr.key;

import static cg.gouv.qr.platform.Permission.KEYS_MANAGE;

import cg.gouv.qr.code.Epoch;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.signature.KeyVault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An administrator opens the next key epoch: a new root, made here and kept only wrapped. Lots planned before keep theirs. */
@Stateless
@RolesAllowed(KEYS_MANAGE)
public class OpenEpoch {
    @Inject
    KeyEpochs epochs;

    @Inject
    KeyVault vault;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Opens the next epoch, a month after the last one or later.
     *
     * @throws EpochTooSoon before that
     * @throws EpochsExhausted if no number is left
     */
    public KeyEpoch open() {
        return open(Optional.empty());
    }

    /**
     * Opens the next epoch at once.
     *
     * @param reason why not to wait, 3 to 1000 characters
     */
    public KeyEpoch force(@Nullable String reason) {
        return open(Optional.of(Required.text("reason", reason, 3, 1000)));
    }

    private KeyEpoch open(Optional<String> force) {
        epochs.serialise();
        Instant now = clock.instant();
        Optional<KeyEpoch> latest = epochs.latest();
        if (force.isEmpty() && latest.isPresent() && now.isBefore(latest.get().nextFrom())) {
            throw new EpochTooSoon(latest.get());
        }
        int number = latest.map(epoch -> epoch.number() + 1).orElse(0);
        if (number > Epoch.MAX) {
            throw new EpochsExhausted();
        }
        epochs.active().ifPresent(before -> before.succeeded(now));
        epochs.write();
        KeyEpoch epoch = new KeyEpoch(number, wrappedRoot(number), now);
        epochs.add(epoch);
        events.fire(new EpochOpened(number, force.orElse("")));
        return epoch;
    }

    private byte[] wrappedRoot(int number) {
        EpochRoot root = EpochRoot.generate(new SecureRandom());
        try {
            return vault.wrap(number, root);
        } finally {
            root.destroy();
        }
    }
}
