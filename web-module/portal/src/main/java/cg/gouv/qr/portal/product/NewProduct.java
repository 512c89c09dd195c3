package cg.gouv.qr.portal.product;

import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.product.CreateProduct;
import cg.gouv.qr.product.ProductDetails;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The form on which a company enters a product. */
@Named
@RequestScoped
public class NewProduct {
    @Inject
    CreateProduct products;

    @Inject
    Notice notice;

    private @Nullable String gtin;
    private @Nullable String designation;
    private @Nullable String composition;

    public String create() {
        var product = products.create(new ProductDetails(gtin, designation, composition));
        return notice.then("product.created", "/product/product?id=" + product.id());
    }

    public @Nullable String getGtin() {
        return gtin;
    }

    public void setGtin(@Nullable String gtin) {
        this.gtin = gtin;
    }

    public @Nullable String getDesignation() {
        return designation;
    }

    public void setDesignation(@Nullable String designation) {
        this.designation = designation;
    }

    public @Nullable String getComposition() {
        return composition;
    }

    public void setComposition(@Nullable String composition) {
        this.composition = composition;
    }
}
