package cg.gouv.qr.key;

import static cg.gouv.qr.key.EpochState.ACCEPTED;
import static cg.gouv.qr.key.EpochState.ACTIVE;
import static cg.gouv.qr.key.EpochState.CLOSED;
import static cg.gouv.qr.key.EpochState.RETIRED;

import cg.gouv.qr.code.Epoch;
import cg.gouv.qr.platform.WrongState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A root's time. It is opened as the active one, and accepted from the moment at which the next is opened. If its keys are
 * compromised it is closed; when nobody shall believe its tags any more it is retired. There is no way back from either. A
 * number is never used twice, so epochs follow one another by a month at least: 1,024 last 85 years.
 */
@Entity
@Table(name = "key_epoch")
public class KeyEpoch {
    @Id
    private int number;

    @Column(name = "wrapped_root")
    private byte[] wrappedRoot;

    @Enumerated(EnumType.STRING)
    private EpochState state;

    @Column(name = "state_at")
    private Instant stateAt;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected KeyEpoch() {}

    KeyEpoch(int number, byte[] wrappedRoot, Instant now) {
        this.number = Epoch.check(number);
        this.wrappedRoot = wrappedRoot.clone();
        this.state = ACTIVE;
        this.stateAt = now;
        this.createdAt = now;
    }

    /** Another epoch takes its place. */
    void succeeded(Instant now) {
        WrongState.unless("epoch", number, state, ACTIVE);
        enter(ACCEPTED, null, now);
    }

    /** Its keys may be in other hands: nothing that they sign is believed but what was sealed. */
    void close(String reason, Instant now) {
        WrongState.unless("epoch", number, state, ACTIVE, ACCEPTED);
        enter(CLOSED, reason, now);
    }

    /** Its tags are believed no more; all of its stamps read as forged from now on. */
    void retire(String reason, Instant now) {
        WrongState.unless("epoch", number, state, ACCEPTED, CLOSED);
        enter(RETIRED, reason, now);
    }

    private void enter(EpochState to, @Nullable String reason, Instant now) {
        state = to;
        stateReason = reason;
        stateAt = now;
    }

    /** Whether stamps may still be begun with its keys. */
    public boolean isSigning() {
        return state == ACTIVE || state == ACCEPTED;
    }

    /** The first moment at which the next epoch may be opened without force: a month after this one. */
    Instant nextFrom() {
        return createdAt.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
    }

    byte[] wrappedRoot() {
        return wrappedRoot.clone();
    }

    /** 0 to 1023. */
    public int number() {
        return number;
    }

    public EpochState state() {
        return state;
    }

    /** Since when it is in its state. */
    public Instant stateAt() {
        return stateAt;
    }

    /** Why it was closed or retired. */
    public Optional<String> stateReason() {
        return Optional.ofNullable(stateReason);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
