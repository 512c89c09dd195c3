package cg.gouv.qr.lot;

/** The life of a lot. */
public enum LotState {
    PLANNED,
    IN_PRODUCTION,
    PAUSED,
    SEALED
}
