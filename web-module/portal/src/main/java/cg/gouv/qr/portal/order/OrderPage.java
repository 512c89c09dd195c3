package cg.gouv.qr.portal.order;

import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.ReadLots;
import cg.gouv.qr.lot.ReleaseLots;
import cg.gouv.qr.order.CancelOrder;
import cg.gouv.qr.order.OrderNumber;
import cg.gouv.qr.order.PlacedOrder;
import cg.gouv.qr.order.ReadOrders;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.portal.page.Notice;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order with its invoice and lots, and what may be done with it. */
@Named
@ViewScoped
public class OrderPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadOrders orders;

    @Inject
    CancelOrder cancelOrder;

    @Inject
    ReadLots lots;

    @Inject
    ReleaseLots release;

    @Inject
    Notice notice;

    private String number = "";
    private @Nullable String reason;
    private long version;
    private transient @Nullable PlacedOrder placed;
    private transient @Nullable List<Lot> made;

    /** What is done is done to what was shown, or not at all. */
    public void open() {
        version = getPlaced().order().version();
    }

    public String cancel() {
        cancelOrder.cancel(new OrderNumber(number), reason, version);
        return notice.then("order.cancelled", "/order/order?number=" + number);
    }

    public String release() {
        release.release(new OrderNumber(number), version);
        return notice.then("order.released", "/order/order?number=" + number);
    }

    public PlacedOrder getPlaced() {
        if (placed == null) {
            placed = orders.read(new OrderNumber(number));
        }
        return placed;
    }

    /** An order has at most fifty lines, and a lot for each once it is paid. */
    public List<Lot> getLots() {
        if (made == null) {
            made = lots.list(null, new OrderNumber(number), Cursor.first()).items();
        }
        return made;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
