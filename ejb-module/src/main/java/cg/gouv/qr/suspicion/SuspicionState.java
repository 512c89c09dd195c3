package cg.gouv.qr.suspicion;

/** The life of a suspicion. */
public enum SuspicionState {
    /** Waits for a person; whoever scans the stamp is told that it is suspect. */
    OPEN,
    /** There are copies: the stamp is revoked. */
    CONFIRMED,
    /** There is an honest reason, and what was seen until then counts no more. */
    DISMISSED
}
