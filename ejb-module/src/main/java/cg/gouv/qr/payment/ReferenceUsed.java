package cg.gouv.qr.payment;

import cg.gouv.qr.platform.Problem;

/** The same transfer, cheque or operation stands behind another payment already. */
public class ReferenceUsed extends Problem {
    ReferenceUsed(Payment other) {
        super(Kind.CONFLICT, "payment.referenceUsed", other.reference(), other.invoice());
    }
}
