package cg.gouv.qr.keeping;

/** The life of a copy: is wanted, is kept, may be found damaged and is made again, and leaves when it belongs elsewhere. */
public enum CopyState {
    WANTED,
    KEPT,
    DAMAGED,
    LEAVING
}
