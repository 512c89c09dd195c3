package cg.gouv.qr.product;

import cg.gouv.qr.platform.Problem;

/** A certification stands on what the product says, so it cannot change. */
public class BoundProduct extends Problem {
    /** @param certification the number of the one that it is bound to */
    public BoundProduct(String certification) {
        super(Kind.CONFLICT, "product.bound", certification);
    }
}
