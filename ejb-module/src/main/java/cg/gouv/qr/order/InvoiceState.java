package cg.gouv.qr.order;

/** The life of an invoice. */
public enum InvoiceState {
    ISSUED,
    PAID,
    CANCELLED
}
