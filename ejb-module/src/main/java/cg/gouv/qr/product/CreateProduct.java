package cg.gouv.qr.product;

import static cg.gouv.qr.platform.Permission.PRODUCTS_MANAGE_OWN;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.OrganisationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** A company enters a product. */
@Stateless
@RolesAllowed(PRODUCTS_MANAGE_OWN)
public class CreateProduct {
    @Inject
    Products products;

    @Inject
    Event<ProductCreated> created;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @throws cg.gouv.qr.platform.InvalidValue naming the first field that is wrong
     * @throws DuplicateProduct if the company has one with this GTIN or, without GTIN, with this designation
     */
    public Product create(ProductDetails details) {
        OrganisationId organisation = caller.organisation();
        ProductDetails.Checked checked = details.checked();
        products.lockCatalogue(organisation);
        products.named(organisation, List.of(checked)).values().forEach(other -> {
            throw DuplicateProduct.of(other);
        });
        Product product = new Product(organisation, checked, clock.instant());
        products.add(product);
        created.fire(new ProductCreated(product.id(), organisation));
        return products.written(product);
    }
}
