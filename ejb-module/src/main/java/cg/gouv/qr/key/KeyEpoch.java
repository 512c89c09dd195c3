package cg.gouv.qr.key;

import static cg.gouv.qr.key.EpochState.ACCEPTED;
import static cg.gouv.qr.key.EpochState.ACTIVE;

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

/**
 * A root's time. It is opened as the active one, and accepted from the moment at which the next is opened. A number is
 * never used twice, so epochs follow one another by a month at least: 1,024 last 85 years.
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

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected KeyEpoch() {}

    KeyEpoch(int number, byte[] wrappedRoot, Instant now) {
        this.number = Epoch.check(number);
        this.wrappedRoot = wrappedRoot.clone();
        this.state = ACTIVE;
        this.createdAt = now;
    }

    /** Another epoch takes its place. */
    void succeeded() {
        WrongState.unless("epoch", number, state, ACTIVE);
        state = ACCEPTED;
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

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
