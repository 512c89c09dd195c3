package cg.gouv.qr.report;

import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;
import java.util.Objects;

/**
 * What a report told is gone.
 *
 * @param by whoever has its receipt, a person, or the platform when its time was over
 */
public record ReportErased(ReportId report, String by) implements DomainEvent {
    static ReportErased of(Report report) {
        return new ReportErased(report.id(), Objects.requireNonNull(report.erasedBy()));
    }

    @Override
    public String action() {
        return "report.erased";
    }

    @Override
    public String subject() {
        return "report:" + report;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("by", by);
    }
}
