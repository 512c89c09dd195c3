package cg.gouv.qr.payment;

import static cg.gouv.qr.payment.PaymentState.CONFIRMED;
import static cg.gouv.qr.payment.PaymentState.RECORDED;
import static cg.gouv.qr.payment.PaymentState.REJECTED;

import cg.gouv.qr.order.Invoice;
import cg.gouv.qr.order.InvoiceNumber;
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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Money that came in for an invoice. One person records it; another confirms it, or it is rejected with a reason. */
@Entity
public class Payment {
    @Id
    private UUID id;

    @Column(name = "invoice_number")
    private String invoice;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @Enumerated(EnumType.STRING)
    private PaymentMeans means;

    private String reference;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private long amount;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    protected Payment() {}

    /**
     * @throws WrongState if the invoice is paid or cancelled
     * @throws WrongAmount if the amount is not the invoice's total, to the smallest unit
     */
    Payment(Invoice invoice, PaymentMeans means, String reference, Money amount, String by, Instant now) {
        invoice.requireUnpaid();
        if (!amount.equals(invoice.total())) {
            throw new WrongAmount(invoice.total(), amount);
        }
        this.id = UUID.randomUUID();
        this.invoice = invoice.number().value();
        this.organisation = invoice.organisation().value();
        this.state = RECORDED;
        this.means = means;
        this.reference = reference;
        this.currency = amount.currency();
        this.amount = amount.amount();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /** @throws SelfConfirmationRefused if the same person recorded it */
    void confirm(String by, Instant now) {
        WrongState.unless("payment", id, state, RECORDED);
        if (by.equals(recordedBy)) {
            throw new SelfConfirmationRefused(id());
        }
        decide(CONFIRMED, null, by, now);
    }

    void reject(String reason, String by, Instant now) {
        WrongState.unless("payment", id, state, RECORDED);
        decide(REJECTED, reason, by, now);
    }

    private void decide(PaymentState to, @Nullable String reason, String by, Instant now) {
        state = to;
        stateReason = reason;
        decidedBy = by;
        decidedAt = now;
    }

    public PaymentId id() {
        return new PaymentId(id);
    }

    public InvoiceNumber invoice() {
        return new InvoiceNumber(invoice);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public PaymentState state() {
        return state;
    }

    /** Why it was rejected. */
    public @Nullable String stateReason() {
        return stateReason;
    }

    public PaymentMeans means() {
        return means;
    }

    public String reference() {
        return reference;
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
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
