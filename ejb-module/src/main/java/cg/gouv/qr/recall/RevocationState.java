package cg.gouv.qr.recall;

/** The life of a revocation. */
public enum RevocationState {
    /** Waits for a second person; its stamps are still good. */
    PROPOSED,
    IN_FORCE,
    /** Undone, or never confirmed; it stays on record. */
    LIFTED
}
