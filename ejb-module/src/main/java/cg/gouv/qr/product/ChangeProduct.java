package cg.gouv.qr.product;

import static cg.gouv.qr.platform.Permission.PRODUCTS_MANAGE_OWN;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.OrganisationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** A company corrects what it says of a product, as long as no certification stands on it. */
@Stateless
@RolesAllowed(PRODUCTS_MANAGE_OWN)
public class ChangeProduct {
    @Inject
    Products products;

    @Inject
    Event<ProductChanged> changed;

    @Inject
    Caller caller;

    /**
     * @throws cg.gouv.qr.platform.InvalidValue naming the first field that is wrong
     * @throws BoundProduct if a certification stands on what it says
     * @throws DuplicateProduct if the company has another with this GTIN or, without GTIN, with this designation
     * @throws cg.gouv.qr.platform.StaleVersion if it changed since the caller read it
     */
    public Product change(ProductId id, ProductDetails details, long version) {
        OrganisationId organisation = caller.organisation();
        ProductDetails.Checked checked = details.checked();
        products.lockCatalogue(organisation);
        Product product = products.get(id, version);
        if (!product.organisation().equals(organisation)) {
            throw new NotFound("product", id); // seen by a wider permission, but not theirs to change
        }
        if (product.says(checked)) {
            return product;
        }
        products.named(organisation, List.of(checked)).values().forEach(other -> {
            if (!other.id().equals(id)) {
                throw DuplicateProduct.of(other);
            }
        });
        product.change(checked);
        changed.fire(new ProductChanged(id, organisation));
        return products.written(product);
    }
}
