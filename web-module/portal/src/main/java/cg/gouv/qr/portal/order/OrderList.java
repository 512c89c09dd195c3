package cg.gouv.qr.portal.order;

import cg.gouv.qr.order.OrderState;
import cg.gouv.qr.order.ReadOrders;
import cg.gouv.qr.order.StampOrder;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders: a company its own, the office all of them. */
@Named
@RequestScoped
public class OrderList {
    @Inject
    ReadOrders reader;

    @Inject
    Listing listing;

    private @Nullable OrderState state;
    private @Nullable Page<StampOrder> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<StampOrder> getPage() {
        if (page == null) {
            page = reader.list(state, listing.cursor());
        }
        return page;
    }

    public List<OrderState> getStates() {
        return List.of(OrderState.values());
    }

    public @Nullable OrderState getState() {
        return state;
    }

    public void setState(@Nullable OrderState state) {
        this.state = state;
    }
}
