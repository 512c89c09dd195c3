package cg.gouv.qr.report;

/** The life of a report. */
public enum ReportState {
    RECEIVED,
    IN_REVIEW,
    CLOSED,
    /** What was told is gone; that there was a report, when, on which lot, and with what outcome stays. */
    ERASED
}
