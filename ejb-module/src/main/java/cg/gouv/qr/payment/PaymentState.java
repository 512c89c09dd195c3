package cg.gouv.qr.payment;

/** The life of a payment. */
public enum PaymentState {
    RECORDED,
    CONFIRMED,
    REJECTED
}
