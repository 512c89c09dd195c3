package cg.gouv.qr.payment;

/** How money came in. */
public enum PaymentMeans {
    BANK_TRANSFER,
    CHEQUE,
    CASH,
    MOBILE_MONEY
}
