package cg.gouv.qr.key;

/** The life of a key epoch. */
public enum EpochState {
    /** New lots are signed with it; one epoch at most. */
    ACTIVE,
    /** Its stamps hold as before; no new lot takes it. */
    ACCEPTED,
    /** Compromised: only its sealed positions are believed, and verdicts say so. */
    CLOSED,
    /** Its tags are believed no more: its stamps read as forged. */
    RETIRED
}
