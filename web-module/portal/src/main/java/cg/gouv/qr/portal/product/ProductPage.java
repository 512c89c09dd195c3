package cg.gouv.qr.portal.product;

import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.product.ChangeProduct;
import cg.gouv.qr.product.Product;
import cg.gouv.qr.product.ProductDetails;
import cg.gouv.qr.product.ProductId;
import cg.gouv.qr.product.ReadProducts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One product, and the form on which its company corrects it. */
@Named
@ViewScoped
public class ProductPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadProducts products;

    @Inject
    ChangeProduct change;

    @Inject
    Notice notice;

    private String id = "";
    private @Nullable String gtin;
    private @Nullable String designation;
    private @Nullable String composition;
    private long version;
    private transient @Nullable Product product;

    public void open() {
        Product shown = getProduct();
        version = shown.version();
        gtin = shown.gtin().map(Gtin::value).orElse(null);
        designation = shown.designation();
        composition = shown.composition();
    }

    public String change() {
        change.change(ProductId.of(id), new ProductDetails(gtin, designation, composition), version);
        return notice.then("product.changed", "/product/product?id=" + id);
    }

    public Product getProduct() {
        if (product == null) {
            product = products.read(ProductId.of(id));
        }
        return product;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
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
