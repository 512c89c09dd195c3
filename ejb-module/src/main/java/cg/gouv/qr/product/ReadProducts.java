package cg.gouv.qr.product;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_READ;
import static cg.gouv.qr.platform.Permission.PRODUCTS_MANAGE_OWN;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.ForeignRead;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and searches products: a company its own, operators and auditors every company's. */
@Stateless
@RolesAllowed({PRODUCTS_MANAGE_OWN, CERTIFICATIONS_READ, RECORDS_READ})
public class ReadProducts {
    @Inject
    Products products;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /** @throws cg.gouv.qr.platform.NotFound if there is none, or it is another's */
    public Product read(ProductId id) {
        Product product = products.get(id);
        if (caller.isForeign(product.organisation())) {
            events.fire(new ForeignRead("product:" + id, product.organisation(), Map.of()));
        }
        return product;
    }

    /**
     * By designation.
     *
     * @param organisation only that company's; null for all that the caller may see
     * @param text part of a designation or of a GTIN, whatever its case and accents; null or empty for all
     */
    public Page<Product> list(@Nullable OrganisationId organisation, @Nullable String text, Cursor cursor) {
        return products.page(organisation, TypedText.sought(TypedText.spaced(text)), cursor);
    }
}
