package cg.gouv.qr.product;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A company created a product. */
public record ProductCreated(ProductId product, OrganisationId organisation) implements DomainEvent {
    @Override
    public String action() {
        return "product.created";
    }

    @Override
    public String subject() {
        return "product:" + product;
    }
}
