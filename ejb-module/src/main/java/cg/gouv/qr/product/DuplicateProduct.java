package cg.gouv.qr.product;

import cg.gouv.qr.platform.Problem;

/** The company has a product with this GTIN, or one without GTIN that has this designation. */
public class DuplicateProduct extends Problem {
    private DuplicateProduct(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }

    static DuplicateProduct of(Product other) {
        return other.gtin()
                .map(gtin -> new DuplicateProduct("product.gtinTaken", gtin.value(), other.id()))
                .orElseGet(() -> new DuplicateProduct("product.designationTaken", other.designation(), other.id()));
    }
}
