package cg.gouv.qr.report;

/** What a report came to. */
public enum ReportOutcome {
    FOUNDED,
    UNFOUNDED,
    /** Nothing could be found out from what was told. */
    NOT_ENOUGH
}
