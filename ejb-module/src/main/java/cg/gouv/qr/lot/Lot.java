package cg.gouv.qr.lot;

import static cg.gouv.qr.lot.LotState.IN_PRODUCTION;
import static cg.gouv.qr.lot.LotState.PAUSED;
import static cg.gouv.qr.lot.LotState.PLANNED;
import static cg.gouv.qr.lot.LotState.SEALED;

import cg.gouv.qr.order.OrderLine;
import cg.gouv.qr.order.OrderNumber;
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
 * One order line's production run: a contiguous block of serials, one epoch, one profile, one stamper. It is planned when
 * its order is paid, released by an operator, may be paused and resumed, and is sealed with its last shard. Everything
 * that determines its stamps is fixed when it is planned, but for an epoch that was closed before the release.
 */
@Entity
public class Lot {
    @Id
    private long number;

    @Column(name = "order_number")
    private String order;

    private int line;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "stamper_id")
    private UUID stamper;

    @Column(name = "certification_number")
    private String certification;

    @Column(name = "product_id")
    private UUID product;

    @Column(name = "product_designation")
    private String productDesignation;

    @Enumerated(EnumType.STRING)
    private LotState state;

    private boolean urgent;
    private int epoch;

    @Column(name = "encoder_profile")
    private int encoderProfile;

    @Column(name = "code_format")
    private int codeFormat;

    @Column(name = "code_prefix")
    private String codePrefix;

    @Column(name = "first_serial")
    private long firstSerial;

    private int quantity;

    @Column(name = "specimen_first_serial")
    private long specimenFirstSerial;

    @Column(name = "specimen_quantity")
    private int specimenQuantity;

    @Column(name = "application_required")
    private boolean applicationRequired;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "released_by")
    private @Nullable String releasedBy;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "sealed_at")
    private @Nullable Instant sealedAt;

    @Version
    private long version;

    protected Lot() {}

    Lot(
            LotNumber number,
            OrderNumber order,
            OrderLine line,
            int epoch,
            SerialBlock stamps,
            SerialBlock specimens,
            Instant now) {
        if (stamps.quantity() != line.quantity()) {
            throw new IllegalArgumentException(
                    "Line " + line.line() + " needs " + line.quantity() + " serials, got " + stamps.quantity());
        }
        this.number = number.value();
        this.order = order.value();
        this.line = line.line();
        this.organisation = line.organisation();
        this.stamper = line.stamper();
        this.certification = line.certification();
        this.product = line.product();
        this.productDesignation = line.productDesignation();
        this.state = PLANNED;
        this.epoch = epoch;
        this.encoderProfile = line.encoderProfile();
        this.codeFormat = line.codeFormat();
        this.codePrefix = line.codePrefix();
        this.firstSerial = stamps.first();
        this.quantity = line.quantity();
        this.specimenFirstSerial = specimens.first();
        this.specimenQuantity = Math.toIntExact(specimens.quantity());
        this.plannedAt = now;
    }

    /** Nothing of it is made yet, so that another epoch's keys may sign it. */
    void moveTo(int otherEpoch) {
        WrongState.unless("lot", number, state, PLANNED);
        epoch = otherEpoch;
    }

    void release(String by, Instant now) {
        WrongState.unless("lot", number, state, PLANNED);
        state = IN_PRODUCTION;
        releasedBy = by;
        releasedAt = now;
    }

    /** No further shard is claimed; those leased are still finished. */
    void pause() {
        WrongState.unless("lot", number, state, IN_PRODUCTION);
        state = PAUSED;
    }

    void resume() {
        WrongState.unless("lot", number, state, PAUSED);
        state = IN_PRODUCTION;
    }

    /** Nothing of it is printed yet: stamps that people hold in their hands do not lose their worth by this. */
    void requireApplication(boolean required) {
        WrongState.unless("lot", number, state, PLANNED);
        applicationRequired = required;
    }

    /** Urgent lots are claimed before all others. */
    void prioritise(boolean before) {
        WrongState.unless("lot", number, state, PLANNED, IN_PRODUCTION, PAUSED);
        urgent = before;
    }

    /**
     * Tells the lot how many of its shards are yet to be sealed; also a paused one may see its last leased shard sealed.
     *
     * @return whether none is left, and the lot is sealed now
     */
    boolean sealedWhenComplete(long unsealedShards, Instant now) {
        WrongState.unless("lot", number, state, IN_PRODUCTION, PAUSED);
        if (unsealedShards > 0) {
            return false;
        }
        state = SEALED;
        sealedAt = now;
        return true;
    }

    public LotNumber number() {
        return new LotNumber(number);
    }

    public OrderNumber order() {
        return new OrderNumber(order);
    }

    /** The line's place in its order, from 1. */
    public int line() {
        return line;
    }

    /** The company that ordered. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public OrganisationId stamper() {
        return new OrganisationId(stamper);
    }

    /** The certification's number. */
    public String certification() {
        return certification;
    }

    public UUID product() {
        return product;
    }

    /** As the product was called when it was ordered. */
    public String productDesignation() {
        return productDesignation;
    }

    public LotState state() {
        return state;
    }

    /** Whether a stamp is good only once its stamper has reported it as applied. */
    public boolean isApplicationRequired() {
        return applicationRequired;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public int epoch() {
        return epoch;
    }

    /** The engine's number of the encoder profile. */
    public int encoderProfile() {
        return encoderProfile;
    }

    /** The engine's number of the code format: 1 or, in GS1 lots, 2. */
    public int codeFormat() {
        return codeFormat;
    }

    /** All that stands before the code in the URL. */
    public String codePrefix() {
        return codePrefix;
    }

    /** The serial of position 1. */
    public long firstSerial() {
        return firstSerial;
    }

    /** Real stamps; positions run from 1 to this. */
    public int quantity() {
        return quantity;
    }

    /** The serial of the first specimen. */
    public long specimenFirstSerial() {
        return specimenFirstSerial;
    }

    public int specimenQuantity() {
        return specimenQuantity;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public @Nullable String releasedBy() {
        return releasedBy;
    }

    public @Nullable Instant releasedAt() {
        return releasedAt;
    }

    public @Nullable Instant sealedAt() {
        return sealedAt;
    }

    public long version() {
        return version;
    }
}
