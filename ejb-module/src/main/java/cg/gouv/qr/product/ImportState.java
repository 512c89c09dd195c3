package cg.gouv.qr.product;

/** How far an import came. */
public enum ImportState {
    RUNNING,
    /** The whole file was read; what was wrong with single rows is in their report. */
    DONE,
    /** It broke off. What was stored before stays; importing the file again goes on where it matters. */
    FAILED
}
