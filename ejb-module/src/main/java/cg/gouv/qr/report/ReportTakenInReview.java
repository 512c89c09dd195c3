package cg.gouv.qr.report;

import cg.gouv.qr.platform.DomainEvent;

/** Somebody looks into a report. */
public record ReportTakenInReview(ReportId report) implements DomainEvent {
    @Override
    public String action() {
        return "report.takenInReview";
    }

    @Override
    public String subject() {
        return "report:" + report;
    }
}
