package cg.gouv.qr.stamper;

import static cg.gouv.qr.stamper.StamperState.APPROVED;
import static cg.gouv.qr.stamper.StamperState.EXPIRED;
import static cg.gouv.qr.stamper.StamperState.SUSPENDED;

import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.OrganisationKind;
import cg.gouv.qr.company.OrganisationState;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.WrongState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The approval of an organisation that prints and applies stamps. It is approved until a date, may be suspended and
 * reinstated, expires after its last day, and is renewed. Name and district are the organisation's at approval: the
 * directory shows them to companies that may not see the organisation itself.
 */
@Entity
public class Stamper {
    @Id
    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "approval_number")
    private String approvalNumber;

    private String name;
    private String district;

    @Enumerated(EnumType.STRING)
    private StamperState state;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Version
    private long version;

    protected Stamper() {}

    /**
     * @throws NoStamper if the organisation is of another kind
     * @throws WrongState if it is not admitted
     * @throws InvalidValue if the last day is past
     */
    static Stamper approve(
            Organisation organisation, String number, LocalDate validUntil, LocalDate today, String by, Instant now) {
        if (organisation.kind() != OrganisationKind.STAMPER) {
            throw new NoStamper(organisation.id());
        }
        WrongState.unless("organisation", organisation.id(), organisation.state(), OrganisationState.ADMITTED);
        Stamper stamper = new Stamper();
        stamper.organisation = organisation.id().value();
        stamper.approvalNumber = number;
        stamper.name = organisation.name();
        stamper.district = organisation.district();
        stamper.state = APPROVED;
        stamper.approvedBy = by;
        stamper.approvedAt = now;
        stamper.validUntil = notPast(validUntil, today);
        return stamper;
    }

    /** @param organisation as it is called now */
    void renew(Organisation organisation, LocalDate until, LocalDate today, String by, Instant now) {
        WrongState.unless("stamper", this.organisation, state, APPROVED, EXPIRED);
        WrongState.unless("organisation", organisation.id(), organisation.state(), OrganisationState.ADMITTED);
        validUntil = notPast(until, today);
        name = organisation.name();
        district = organisation.district();
        approvedBy = by;
        approvedAt = now;
        enter(APPROVED, null);
    }

    void suspend(String reason) {
        WrongState.unless("stamper", organisation, state, APPROVED);
        enter(SUSPENDED, reason);
    }

    void reinstate() {
        WrongState.unless("stamper", organisation, state, SUSPENDED);
        enter(APPROVED, null);
    }

    /** Its last day is before this one. */
    void expire(LocalDate today) {
        WrongState.unless("stamper", organisation, state, APPROVED, SUSPENDED);
        if (!validUntil.isBefore(today)) {
            throw new IllegalStateException("A stamper expires after " + validUntil + ", got " + today);
        }
        enter(EXPIRED, null);
    }

    /** @throws StamperNotApproved unless it may take orders on this day, also when the timer has yet to come by */
    public void requireApproved(LocalDate day) {
        if (state != APPROVED || validUntil.isBefore(day)) {
            throw new StamperNotApproved(id());
        }
    }

    private void enter(StamperState to, @Nullable String reason) {
        state = to;
        stateReason = reason;
    }

    private static LocalDate notPast(LocalDate until, LocalDate today) {
        if (until.isBefore(today)) {
            throw new InvalidValue("validUntil", "invalid.past", until.toString(), today.toString());
        }
        return until;
    }

    public OrganisationId id() {
        return new OrganisationId(organisation);
    }

    public String approvalNumber() {
        return approvalNumber;
    }

    public String name() {
        return name;
    }

    public String district() {
        return district;
    }

    public StamperState state() {
        return state;
    }

    /** Why it is suspended. */
    public @Nullable String stateReason() {
        return stateReason;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    /** The last day of its approval, in the country's zone. */
    public LocalDate validUntil() {
        return validUntil;
    }

    public long version() {
        return version;
    }
}
