package cg.gouv.qr.order;

import static cg.gouv.qr.order.InvoiceState.CANCELLED;
import static cg.gouv.qr.order.InvoiceState.ISSUED;
import static cg.gouv.qr.order.InvoiceState.PAID;

import cg.gouv.qr.platform.Money;
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
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a company owes for an order. It is issued with the order, in gapless numbers, and is paid or cancelled with it. */
@Entity
public class Invoice {
    private static final int DAYS_TO_PAY = 30;

    @Id
    private String number;

    @Column(name = "order_number")
    private String order;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private InvoiceState state;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @Column(name = "net_amount")
    private long netAmount;

    @Column(name = "tax_per_mille")
    private int taxPerMille;

    @Column(name = "tax_amount")
    private long taxAmount;

    @Column(name = "total_amount")
    private long totalAmount;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Version
    private long version;

    protected Invoice() {}

    /** @param zone in which the day of payment is meant */
    Invoice(InvoiceNumber number, StampOrder order, Quote quote, Instant now, ZoneId zone) {
        this.number = number.value();
        this.order = order.number().value();
        this.organisation = order.organisation().value();
        this.state = ISSUED;
        this.currency = quote.total().currency();
        this.netAmount = quote.net().amount();
        this.taxPerMille = quote.taxPerMille();
        this.taxAmount = quote.tax().amount();
        this.totalAmount = quote.total().amount();
        this.issuedAt = now;
        this.dueOn = LocalDate.ofInstant(now, zone).plusDays(DAYS_TO_PAY);
    }

    void cancel() {
        WrongState.unless("invoice", number, state, ISSUED);
        state = CANCELLED;
    }

    public void pay() {
        requireUnpaid();
        state = PAID;
    }

    /** @throws WrongState if it is paid already, or cancelled */
    public void requireUnpaid() {
        WrongState.unless("invoice", number, state, ISSUED);
    }

    public InvoiceNumber number() {
        return new InvoiceNumber(number);
    }

    public OrderNumber order() {
        return new OrderNumber(order);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public InvoiceState state() {
        return state;
    }

    public Money net() {
        return new Money(netAmount, currency);
    }

    /** 180 for 18 %. */
    public int taxPerMille() {
        return taxPerMille;
    }

    public Money tax() {
        return new Money(taxAmount, currency);
    }

    public Money total() {
        return new Money(totalAmount, currency);
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** The last day to pay, in the country's zone. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public long version() {
        return version;
    }
}
