package cg.gouv.qr.key;

import static cg.gouv.qr.platform.Permission.KEYS_MANAGE;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Required;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** An administrator closes a compromised epoch, or retires one whose tags nobody shall believe any more. Neither is undone. */
@Stateless
@RolesAllowed(KEYS_MANAGE)
public class EndEpoch {
    @Inject
    KeyEpochs epochs;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Its sealed stamps hold on, and their verdicts say that the keys are compromised; nothing else that it signed is
     * believed. If it is the active one, no lot can be planned until the next is opened.
     *
     * @param reason 3 to 1000 characters
     * @param confirmation the epoch's number once more
     * @throws cg.gouv.qr.platform.WrongState if it is closed or retired already
     * @throws cg.gouv.qr.platform.StaleVersion if it changed since it was read
     */
    public KeyEpoch close(int number, @Nullable String reason, @Nullable Integer confirmation, long version) {
        KeyEpoch epoch = epochs.get(number, version);
        String because = confirmed(number, reason, confirmation);
        epoch.close(because, clock.instant());
        events.fire(new EpochClosed(number, because));
        return epochs.written(epoch);
    }

    /**
     * All of its stamps read as forged from now on.
     *
     * @param reason 3 to 1000 characters
     * @param confirmation the epoch's number once more
     * @throws cg.gouv.qr.platform.WrongState if it is the active one, or retired already
     * @throws cg.gouv.qr.platform.Problem if stamps are being made with its keys
     * @throws cg.gouv.qr.platform.StaleVersion if it changed since it was read
     */
    public KeyEpoch retire(int number, @Nullable String reason, @Nullable Integer confirmation, long version) {
        KeyEpoch epoch = epochs.get(number, version);
        String because = confirmed(number, reason, confirmation);
        epoch.retire(because, clock.instant());
        events.fire(new EpochRetired(number, because));
        return epochs.written(epoch);
    }

    // What cannot be undone is not done by a slip: whoever does it names the epoch again.
    private static String confirmed(int number, @Nullable String reason, @Nullable Integer confirmation) {
        String because = Required.text("reason", reason, 3, 1000);
        int named = Required.value("confirmation", confirmation);
        if (named != number) {
            throw new InvalidValue("confirmation", "invalid.confirmation", number, named);
        }
        return because;
    }
}
