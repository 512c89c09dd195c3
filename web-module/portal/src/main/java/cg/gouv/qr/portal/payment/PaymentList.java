package cg.gouv.qr.portal.payment;

import cg.gouv.qr.payment.Payment;
import cg.gouv.qr.payment.PaymentState;
import cg.gouv.qr.payment.ReadPayments;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payments, by state. */
@Named
@RequestScoped
public class PaymentList {
    @Inject
    ReadPayments reader;

    @Inject
    Listing listing;

    private @Nullable PaymentState state;
    private @Nullable Page<Payment> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<Payment> getPage() {
        if (page == null) {
            page = reader.list(state, null, listing.cursor());
        }
        return page;
    }

    public List<PaymentState> getStates() {
        return List.of(PaymentState.values());
    }

    public @Nullable PaymentState getState() {
        return state;
    }

    public void setState(@Nullable PaymentState state) {
        this.state = state;
    }
}
