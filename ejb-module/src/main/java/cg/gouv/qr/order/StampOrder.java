package cg.gouv.qr.order;

import static cg.gouv.qr.order.OrderState.AWAITING_PAYMENT;
import static cg.gouv.qr.order.OrderState.CANCELLED;
import static cg.gouv.qr.order.OrderState.COMPLETED;
import static cg.gouv.qr.order.OrderState.IN_PRODUCTION;
import static cg.gouv.qr.order.OrderState.PAID;

import cg.gouv.qr.platform.Money;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.WrongState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A company's order of stamps. It is placed and awaits payment, is paid, is in production from the release of its first
 * lot, and is completed when the last is sealed; until it is paid it may be cancelled. Its lines never change.
 */
@Entity
@Table(name = "stamp_order")
public class StampOrder {
    @Id
    private String number;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    @Column(name = "net_amount")
    private long netAmount;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_number"))
    @OrderBy("line")
    private List<OrderLine> lines;

    @Version
    private long version;

    protected StampOrder() {}

    StampOrder(OrderNumber number, OrganisationId organisation, Quote quote, String by, Instant now) {
        this.number = number.value();
        this.organisation = organisation.value();
        this.state = AWAITING_PAYMENT;
        this.currency = quote.net().currency();
        this.netAmount = quote.net().amount();
        this.placedBy = by;
        this.placedAt = now;
        this.lines = new ArrayList<>(quote.lines());
    }

    void cancel(String reason) {
        WrongState.unless("order", number, state, AWAITING_PAYMENT);
        state = CANCELLED;
        stateReason = reason;
    }

    /** Its invoice was paid, and two people stand behind that. */
    public void pay() {
        WrongState.unless("order", number, state, AWAITING_PAYMENT);
        state = PAID;
    }

    /** One of its lots was released; the first one, or another. */
    public void produce() {
        WrongState.unless("order", number, state, PAID, IN_PRODUCTION);
        state = IN_PRODUCTION;
    }

    /** Its last lot was sealed. */
    public void complete() {
        WrongState.unless("order", number, state, IN_PRODUCTION);
        state = COMPLETED;
    }

    public OrderNumber number() {
        return new OrderNumber(number);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public OrderState state() {
        return state;
    }

    /** Why it was cancelled. */
    public @Nullable String stateReason() {
        return stateReason;
    }

    public Money net() {
        return new Money(netAmount, currency);
    }

    public String placedBy() {
        return placedBy;
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** In the order of their numbers. */
    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public long version() {
        return version;
    }
}
