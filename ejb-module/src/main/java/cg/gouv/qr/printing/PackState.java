package cg.gouv.qr.printing;

/** The life of a pack. */
public enum PackState {
    /** Its lot is being made, or its size and hash are being computed. */
    PREPARING,
    /** It can be downloaded. */
    READY
}
