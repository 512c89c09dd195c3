package cg.gouv.qr.order;

/** The life of a stamp order. */
public enum OrderState {
    AWAITING_PAYMENT,
    PAID,
    IN_PRODUCTION,
    COMPLETED,
    CANCELLED
}
