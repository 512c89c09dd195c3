package cg.gouv.qr.order;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.Money;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A company ordered stamps. */
public record OrderPlaced(OrderNumber number, OrganisationId organisation, int lines, Money total)
        implements DomainEvent {
    @Override
    public String action() {
        return "order.placed";
    }

    @Override
    public String subject() {
        return "order:" + number;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("lines", lines, "total", total);
    }
}
