package cg.gouv.qr.recall;

import static cg.gouv.qr.recall.RevocationState.IN_FORCE;
import static cg.gouv.qr.recall.RevocationState.LIFTED;
import static cg.gouv.qr.recall.RevocationState.PROPOSED;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.WrongState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A range of a lot's stamps that nobody shall trust any more. Up to {@link #ALONE} stamps it is in force at once; a larger
 * one is proposed, and comes into force when a second person confirms it. It may be lifted, with a reason.
 */
@Entity
public class Revocation {
    /** The most stamps that one person revokes alone. */
    public static final int ALONE = 10_000;

    @Id
    private UUID id;

    @Column(name = "lot_number")
    private long lot;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "first_position")
    private int firstPosition;

    @Column(name = "last_position")
    private int lastPosition;

    private String reason;

    @Enumerated(EnumType.STRING)
    private RevocationState state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "in_force_since")
    private @Nullable Instant inForceSince;

    @Column(name = "lifted_by")
    private @Nullable String liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_reason")
    private @Nullable String liftedReason;

    @Version
    private long version;

    protected Revocation() {}

    Revocation(RecallableLot lot, Range range, String reason, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.lot = lot.number().value();
        this.organisation = lot.organisation().value();
        this.firstPosition = range.first();
        this.lastPosition = range.last();
        this.reason = reason;
        this.proposedBy = by;
        this.proposedAt = now;
        if (range.size() > ALONE) {
            this.state = PROPOSED;
        } else {
            this.state = IN_FORCE;
            this.inForceSince = now;
        }
    }

    void confirm(String by, Instant now) {
        WrongState.unless("revocation", id, state, PROPOSED);
        if (by.equals(proposedBy)) {
            throw new SelfConfirmedRecall(id());
        }
        state = IN_FORCE;
        confirmedBy = by;
        inForceSince = now;
    }

    void lift(String why, String by, Instant now) {
        WrongState.unless("revocation", id, state, PROPOSED, IN_FORCE);
        state = LIFTED;
        liftedReason = why;
        liftedBy = by;
        liftedAt = now;
    }

    public RevocationId id() {
        return new RevocationId(id);
    }

    public LotNumber lot() {
        return new LotNumber(lot);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Range range() {
        return new Range(firstPosition, lastPosition);
    }

    public String reason() {
        return reason;
    }

    public RevocationState state() {
        return state;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** The second person, where one was needed. */
    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    /** Null until a proposed revocation is confirmed; kept when it is lifted. */
    public @Nullable Instant inForceSince() {
        return inForceSince;
    }

    public @Nullable String liftedBy() {
        return liftedBy;
    }

    public @Nullable Instant liftedAt() {
        return liftedAt;
    }

    public @Nullable String liftedReason() {
        return liftedReason;
    }

    public long version() {
        return version;
    }
}
