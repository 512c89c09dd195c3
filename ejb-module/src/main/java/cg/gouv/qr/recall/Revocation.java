package cg.gouv.qr.recall;

import static cg.gouv.qr.recall.RevocationState.IN_FORCE;
import static cg.gouv.qr.recall.RevocationState.LIFTED;
import static cg.gouv.qr.recall.RevocationState.PROPOSED;

import cg.gouv.qr.certification.CertificationNumber;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A range of a lot's stamps that nobody shall trust any more: all of a recall, or, of one that touches many lots, what it does
 * to this one. A recall of up to {@link #ALONE} stamps is in force at once; a larger one is proposed, and comes into force when
 * a second person confirms it. It may be lifted, with a reason. All revocations of a recall change together.
 */
@Entity
public class Revocation {
    /** The most stamps that one person revokes alone. */
    public static final int ALONE = 10_000;

    @Id
    private UUID id;

    @Column(name = "lot_number")
    private long lot;

    @Column(name = "recall_id")
    private UUID recall;

    @Enumerated(EnumType.STRING)
    private RecallScope scope;

    @Column(name = "certification_number")
    private @Nullable String certification;

    @Column(name = "recall_lots")
    private int recallLots;

    @Column(name = "recall_stamps")
    private long recallStamps;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "first_position")
    private int firstPosition;

    @Column(name = "last_position")
    private int lastPosition;

    private String reason;

    private @Nullable String instructions;

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

    Revocation(UUID id, Touched touched, RecallTerms terms) {
        this.id = id;
        this.recall = terms.recall();
        this.scope = terms.scope();
        this.certification =
                terms.certification() == null ? null : terms.certification().value();
        this.recallLots = terms.lots();
        this.recallStamps = terms.stamps();
        this.lot = touched.lot().value();
        this.organisation = touched.organisation().value();
        this.firstPosition = touched.range().first();
        this.lastPosition = touched.range().last();
        this.reason = terms.reason();
        this.instructions = terms.instructions();
        this.proposedBy = terms.by();
        this.proposedAt = terms.at();
        if (terms.needsSecondPerson()) {
            this.state = PROPOSED;
        } else {
            this.state = IN_FORCE;
            this.inForceSince = terms.at();
        }
    }

    /** A recall's revocations, the first of which has its id. */
    static List<Revocation> of(List<Touched> touched, RecallTerms terms) {
        List<Revocation> all = new ArrayList<>();
        for (Touched one : touched) {
            all.add(new Revocation(all.isEmpty() ? terms.recall() : UUID.randomUUID(), one, terms));
        }
        return all;
    }

    void confirm(String by, Instant now) {
        WrongState.unless("recall", recall, state, PROPOSED);
        if (by.equals(proposedBy)) {
            throw new SelfConfirmedRecall(recall());
        }
        state = IN_FORCE;
        confirmedBy = by;
        inForceSince = now;
    }

    void lift(String why, String by, Instant now) {
        WrongState.unless("recall", recall, state, PROPOSED, IN_FORCE);
        state = LIFTED;
        liftedReason = why;
        liftedBy = by;
        liftedAt = now;
    }

    public RevocationId id() {
        return new RevocationId(id);
    }

    public RecallId recall() {
        return new RecallId(recall);
    }

    /** @throws PartOfRecall if the recall touches other lots, too */
    RecallId wholeRecall() {
        if (recallLots > 1) {
            throw new PartOfRecall(this);
        }
        return recall();
    }

    public RecallScope scope() {
        return scope;
    }

    /** Which one is recalled, if a certification is. */
    public Optional<CertificationNumber> certification() {
        return Optional.ofNullable(certification).map(CertificationNumber::new);
    }

    /** How many lots the recall touches. */
    public int recallLots() {
        return recallLots;
    }

    /** How many stamps the recall touches, in all of its lots. */
    public long recallStamps() {
        return recallStamps;
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

    /** What whoever holds the product shall do, where the recall says more than its reason. */
    public @Nullable String instructions() {
        return instructions;
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
