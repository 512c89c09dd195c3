package cg.gouv.qr.order;

import cg.gouv.qr.platform.Problem;

/** Stamps are made only for products of the caller's whose certification holds today. */
public class CertificationNotInForce extends Problem {
    public CertificationNotInForce(String certification) {
        super(Kind.CONFLICT, "order.certificationNotInForce", certification);
    }
}
