package cg.gouv.qr.tariff;

import static java.util.Objects.requireNonNull;

import cg.gouv.qr.platform.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a thousand stamps of one encoder profile cost during a time. One tariff at most holds for a profile on a day. */
@Entity
public class Tariff {
    private static final int THOUSAND = 1000;

    @Id
    private UUID id;

    private String name;

    @Column(name = "encoder_profile")
    private int encoderProfile;

    @Column(name = "amount_per_thousand")
    private long amountPerThousand;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @Column(name = "minimum_quantity")
    private int minimumQuantity;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "created_by")
    private String createdBy;

    @Version
    private long version;

    protected Tariff() {}

    /** @param terms already checked */
    Tariff(TariffTerms terms, String currency, String by) {
        this.id = UUID.randomUUID();
        this.currency = currency;
        this.createdBy = by;
        amend(terms);
    }

    /** @param terms already checked */
    final void amend(TariffTerms terms) {
        name = requireNonNull(terms.name());
        encoderProfile = requireNonNull(terms.encoderProfile());
        amountPerThousand = requireNonNull(terms.amountPerThousand());
        minimumQuantity = requireNonNull(terms.minimumQuantity());
        validFrom = requireNonNull(terms.validFrom());
        validUntil = terms.validUntil();
    }

    /**
     * The price of a line: the quantity by the amount per thousand, rounded half up to the smallest unit, once.
     *
     * @param quantity 1 to 100,000,000
     */
    public Money price(int quantity) {
        long thousandths = Math.multiplyExact(amountPerThousand, (long) quantity);
        return new Money((thousandths + THOUSAND / 2) / THOUSAND, currency);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    public TariffId id() {
        return new TariffId(id);
    }

    public String name() {
        return name;
    }

    /** The engine's number of the encoder profile. */
    public int encoderProfile() {
        return encoderProfile;
    }

    public Money perThousand() {
        return new Money(amountPerThousand, currency);
    }

    /** Of one order line. */
    public int minimumQuantity() {
        return minimumQuantity;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day, or null while no end is known. */
    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    public String createdBy() {
        return createdBy;
    }

    public long version() {
        return version;
    }
}
