package cg.gouv.qr.recall;

/** What a recall reaches, in the words of whoever recalls. */
public enum RecallScope {
    /** Every lot that was planned under it until then, and none that is planned later. */
    CERTIFICATION,
    LOT,
    SHARD,
    RANGE,
    STAMP
}
