package cg.gouv.qr.store;

/** What is kept of a shard in a place. */
public enum CopyForm {
    /** Its file. */
    WHOLE,
    /** Its header and signed manifest: with its epoch's keys, the file can be made again from them, bit for bit. */
    MANIFEST
}
