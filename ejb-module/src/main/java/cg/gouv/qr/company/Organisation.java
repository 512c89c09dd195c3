package cg.gouv.qr.company;

import static cg.gouv.qr.company.OrganisationState.ADMITTED;
import static cg.gouv.qr.company.OrganisationState.REFUSED;
import static cg.gouv.qr.company.OrganisationState.REGISTERED;
import static cg.gouv.qr.company.OrganisationState.SUSPENDED;

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
 * A company or a stamper. It registers itself, is admitted or refused by an operator, may be suspended and reinstated. A
 * company exists, and applies, before any of its products is certified.
 */
@Entity
public class Organisation {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String name;

    @Column(name = "registration_number")
    private String registrationNumber;

    @Column(name = "tax_number")
    private String taxNumber;

    private String address;
    private String district;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Enumerated(EnumType.STRING)
    private OrganisationState state;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    protected Organisation() {}

    /** @param details already checked */
    Organisation(OrganisationKind kind, OrganisationDetails details, String registeredBy, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.name = present(details.name());
        this.registrationNumber = present(details.registrationNumber());
        this.taxNumber = present(details.taxNumber());
        this.address = present(details.address());
        this.district = present(details.district());
        this.contactName = present(details.contactName());
        this.contactEmail = present(details.contactEmail());
        this.contactPhone = present(details.contactPhone());
        this.state = REGISTERED;
        this.registeredBy = registeredBy;
        this.registeredAt = now;
    }

    private static String present(@Nullable String value) {
        return java.util.Objects.requireNonNull(value);
    }

    void admit(String by, Instant now) {
        WrongState.unless("organisation", id, state, REGISTERED);
        decide(ADMITTED, null, by, now);
    }

    void refuse(String reason, String by, Instant now) {
        WrongState.unless("organisation", id, state, REGISTERED);
        decide(REFUSED, reason, by, now);
    }

    void suspend(String reason, String by, Instant now) {
        WrongState.unless("organisation", id, state, ADMITTED);
        decide(SUSPENDED, reason, by, now);
    }

    void reinstate(String by, Instant now) {
        WrongState.unless("organisation", id, state, SUSPENDED);
        decide(ADMITTED, null, by, now);
    }

    private void decide(OrganisationState to, @Nullable String reason, String by, Instant now) {
        state = to;
        stateReason = reason;
        decidedBy = by;
        decidedAt = now;
    }

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    public OrganisationKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String registrationNumber() {
        return registrationNumber;
    }

    public String taxNumber() {
        return taxNumber;
    }

    public String address() {
        return address;
    }

    public String district() {
        return district;
    }

    public String contactName() {
        return contactName;
    }

    public String contactEmail() {
        return contactEmail;
    }

    public String contactPhone() {
        return contactPhone;
    }

    public OrganisationState state() {
        return state;
    }

    /** Why it was refused or suspended. */
    public @Nullable String stateReason() {
        return stateReason;
    }

    public String registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public long version() {
        return version;
    }
}
