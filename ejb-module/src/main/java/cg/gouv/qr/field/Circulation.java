package cg.gouv.qr.field;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.lot.Positions;
import cg.gouv.qr.platform.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** Which stamps of a lot its stamper reported as applied, and which as spoiled. What is spoiled is never applied again. */
@Entity
public class Circulation {
    @Id
    @Column(name = "lot_number")
    private long lot;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "stamper_id")
    private UUID stamper;

    private byte[] applied;
    private byte[] spoiled;

    @Column(name = "applied_stamps")
    private int appliedStamps;

    @Column(name = "spoiled_stamps")
    private int spoiledStamps;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Version
    private long version;

    protected Circulation() {}

    Circulation(LotNumber lot, OrganisationId organisation, OrganisationId stamper, Instant now) {
        this.lot = lot.value();
        this.organisation = organisation.value();
        this.stamper = stamper.value();
        this.reportedAt = now;
        applied(Positions.NONE);
        spoiled(Positions.NONE);
    }

    /** @throws SpoiledAlready if one of them is spoiled */
    void apply(List<Range> ranges, Instant now) {
        for (Range range : ranges) {
            OptionalInt position = spoiled().firstIn(range);
            if (position.isPresent()) {
                throw new SpoiledAlready(lot(), position.getAsInt());
            }
        }
        applied(applied().with(ranges));
        reportedAt = now;
    }

    /** What was reported as applied before, by mistake or since its product was destroyed, is no longer. */
    void spoil(List<Range> ranges, Instant now) {
        applied(applied().without(ranges));
        spoiled(spoiled().with(ranges));
        reportedAt = now;
    }

    private void applied(Positions positions) {
        applied = positions.bytes();
        appliedStamps = positions.count();
    }

    private void spoiled(Positions positions) {
        spoiled = positions.bytes();
        spoiledStamps = positions.count();
    }

    public LotNumber lot() {
        return new LotNumber(lot);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public OrganisationId stamper() {
        return new OrganisationId(stamper);
    }

    public Positions applied() {
        return Positions.of(applied);
    }

    public Positions spoiled() {
        return Positions.of(spoiled);
    }

    public int appliedStamps() {
        return appliedStamps;
    }

    public int spoiledStamps() {
        return spoiledStamps;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
