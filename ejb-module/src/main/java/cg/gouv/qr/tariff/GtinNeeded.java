package cg.gouv.qr.tariff;

import cg.gouv.qr.platform.Problem;

/** A GS1 Digital Link names its product by GTIN, and the product has none. */
public class GtinNeeded extends Problem {
    GtinNeeded(String designation) {
        super(Kind.CONFLICT, "order.gtinNeeded", designation);
    }
}
