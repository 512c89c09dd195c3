package cg.gouv.qr.suspicion;

import static cg.gouv.qr.suspicion.SuspicionState.CONFIRMED;
import static cg.gouv.qr.suspicion.SuspicionState.DISMISSED;
import static cg.gouv.qr.suspicion.SuspicionState.OPEN;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.WrongState;
import cg.gouv.qr.sighting.CloneScore;
import cg.gouv.qr.sighting.CloneScore.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stamp whose scans speak for copies of its code. It is raised by a score, may rise with further scans, and is confirmed or
 * dismissed by a person; it accuses nobody. A stamp has one open suspicion at the most, and as many closed ones as people
 * decided on.
 */
@Entity
public class Suspicion {
    /** By so much a score rises before that is told: each time, whoever is about to decide has to read again. */
    private static final double STEP = 0.5;

    @Id
    private UUID id;

    @Column(name = "lot_number")
    private long lot;

    private int position;

    @Column(name = "product_designation")
    private String productDesignation;

    private double score;
    private String reasons;

    @Enumerated(EnumType.STRING)
    private SuspicionState state;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "risen_at")
    private Instant risenAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String note;

    @Version
    private long version;

    protected Suspicion() {}

    Suspicion(LotNumber lot, String productDesignation, int position, CloneScore score, Instant now) {
        this.id = UUID.randomUUID();
        this.lot = lot.value();
        this.position = position;
        this.productDesignation = productDesignation;
        this.score = score.powerOfTen();
        this.reasons = ReasonText.of(score.reasons());
        this.state = OPEN;
        this.raisedAt = now;
        this.risenAt = now;
    }

    /** Takes a score that is higher by a step; a lower one, of the same scans and more, takes nothing back: a person does.
     *  @return whether it rose */
    boolean rise(CloneScore higher, Instant now) {
        WrongState.unless("suspicion", id, state, OPEN);
        if (higher.powerOfTen() < score + STEP) {
            return false;
        }
        score = higher.powerOfTen();
        reasons = ReasonText.of(higher.reasons());
        risenAt = now;
        return true;
    }

    void confirm(String why, String by, Instant now) {
        decide(CONFIRMED, why, by, now);
    }

    void dismiss(String why, String by, Instant now) {
        decide(DISMISSED, why, by, now);
    }

    private void decide(SuspicionState as, String why, String by, Instant now) {
        WrongState.unless("suspicion", id, state, OPEN);
        state = as;
        note = why;
        decidedBy = by;
        decidedAt = now;
    }

    public SuspicionId id() {
        return new SuspicionId(id);
    }

    public LotNumber lot() {
        return new LotNumber(lot);
    }

    /** In the lot, from 1. */
    public int position() {
        return position;
    }

    public String productDesignation() {
        return productDesignation;
    }

    /** So many powers of ten likelier are the scans with copies than without. */
    public double score() {
        return score;
    }

    /** What somebody should look at. */
    public List<Reason> reasons() {
        return ReasonText.reasons(reasons);
    }

    public SuspicionState state() {
        return state;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** When the score last rose. */
    public Instant risenAt() {
        return risenAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was decided so. */
    public @Nullable String note() {
        return note;
    }

    public long version() {
        return version;
    }
}
