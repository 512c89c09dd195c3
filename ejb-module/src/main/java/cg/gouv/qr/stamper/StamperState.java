package cg.gouv.qr.stamper;

/** The life of a stamper's approval. */
public enum StamperState {
    APPROVED,
    SUSPENDED,
    EXPIRED
}
