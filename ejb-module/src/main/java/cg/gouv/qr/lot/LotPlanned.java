package cg.gouv.qr.lot;

import cg.gouv.qr.order.OrderNumber;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A paid order's line became a lot with serials of its own. */
public record LotPlanned(LotNumber lot, OrderNumber order, OrganisationId organisation, int epoch, int quantity)
        implements DomainEvent {
    @Override
    public String action() {
        return "lot.planned";
    }

    @Override
    public String subject() {
        return "lot:" + lot;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("order", order, "epoch", epoch, "quantity", quantity);
    }
}
