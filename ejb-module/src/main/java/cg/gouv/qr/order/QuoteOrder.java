package cg.gouv.qr.order;

import static cg.gouv.qr.platform.Permission.ORDERS_CREATE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells a company what an order would cost today. Nothing is kept. */
@Stateless
@RolesAllowed(ORDERS_CREATE)
public class QuoteOrder {
    @Inject
    Pricing pricing;

    /** Refuses what {@link PlaceOrder#place} refuses. */
    public Quote quote(List<RequestedLine> lines) {
        return pricing.quote(lines);
    }
}
