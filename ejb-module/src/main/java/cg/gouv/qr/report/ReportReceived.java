package cg.gouv.qr.report;

import cg.gouv.qr.platform.DomainEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody reported a suspicious product. What they told is not in it.
 *
 * @param details of the stamp, as far as one was told
 */
public record ReportReceived(ReportId report, Map<String, Object> details) implements DomainEvent {
    static ReportReceived of(Report report) {
        Map<String, Object> details = new HashMap<>();
        details.put("photo", report.isWithPhoto());
        if (report.verdict() != null) {
            details.put("verdict", report.verdict());
        }
        if (report.lot() != null && report.position() != null) {
            details.put("lot", report.lot());
            details.put("position", report.position());
        }
        return new ReportReceived(report.id(), Map.copyOf(details));
    }

    @Override
    public String action() {
        return "report.received";
    }

    @Override
    public String subject() {
        return "report:" + report;
    }
}
