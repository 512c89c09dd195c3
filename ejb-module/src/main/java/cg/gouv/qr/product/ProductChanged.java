package cg.gouv.qr.product;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A company changed a product. */
public record ProductChanged(ProductId product, OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "product.changed";
    }

    @Override
    public String subject() {
        return "product:" + product;
    }
}
