package cg.gouv.qr.portal.report;

import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.report.DecideOnReport;
import cg.gouv.qr.report.ReadReports;
import cg.gouv.qr.report.Report;
import cg.gouv.qr.report.ReportId;
import cg.gouv.qr.report.ReportOutcome;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One report, and the decisions on it. */
@Named
@ViewScoped
public class ReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadReports reports;

    @Inject
    DecideOnReport decision;

    @Inject
    Notice notice;

    private String id = "";
    private @Nullable ReportOutcome outcome;
    private @Nullable String message;
    private long version;
    private transient @Nullable Report report;

    public void open() {
        version = getReport().version();
    }

    public String review() {
        decision.review(ReportId.of(id), version);
        return then("report.reviewed");
    }

    public String close() {
        decision.close(ReportId.of(id), outcome, message, version);
        return then("report.closed");
    }

    public String erase() {
        decision.erase(ReportId.of(id), version);
        return then("report.erased");
    }

    private String then(String done) {
        return notice.then(done, "/report/report?id=" + id);
    }

    public Report getReport() {
        if (report == null) {
            report = reports.read(ReportId.of(id));
        }
        return report;
    }

    public List<ReportOutcome> getOutcomes() {
        return List.of(ReportOutcome.values());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable ReportOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable ReportOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }
}
