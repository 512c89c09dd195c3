package cg.gouv.qr.portal.order;

import cg.gouv.qr.order.Invoice;
import cg.gouv.qr.order.InvoiceState;
import cg.gouv.qr.order.ReadOrders;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invoices: a company its own, the office all of them. */
@Named
@RequestScoped
public class InvoiceList {
    @Inject
    ReadOrders reader;

    @Inject
    Listing listing;

    private @Nullable InvoiceState state;
    private @Nullable Page<Invoice> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<Invoice> getPage() {
        if (page == null) {
            page = reader.invoices(state, listing.cursor());
        }
        return page;
    }

    public List<InvoiceState> getStates() {
        return List.of(InvoiceState.values());
    }

    public @Nullable InvoiceState getState() {
        return state;
    }

    public void setState(@Nullable InvoiceState state) {
        this.state = state;
    }
}
