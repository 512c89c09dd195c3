package cg.gouv.qr.portal.product;

import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import cg.gouv.qr.product.Product;
import cg.gouv.qr.product.ReadProducts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The products that one may see, by designation. */
@Named
@RequestScoped
public class ProductList {
    @Inject
    ReadProducts products;

    @Inject
    Listing listing;

    private @Nullable String sought;
    private @Nullable Page<Product> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<Product> getPage() {
        if (page == null) {
            page = products.list(null, sought, listing.cursor());
        }
        return page;
    }

    public @Nullable String getSought() {
        return sought;
    }

    public void setSought(@Nullable String sought) {
        this.sought = sought;
    }
}
