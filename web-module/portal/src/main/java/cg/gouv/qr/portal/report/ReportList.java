package cg.gouv.qr.portal.report;

import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import cg.gouv.qr.report.ReadReports;
import cg.gouv.qr.report.Report;
import cg.gouv.qr.report.ReportState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports, by state, the newest first. */
@Named
@RequestScoped
public class ReportList {
    @Inject
    ReadReports reader;

    @Inject
    Listing listing;

    private @Nullable ReportState state;
    private @Nullable Page<Report> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<Report> getPage() {
        if (page == null) {
            page = reader.list(state, null, listing.cursor());
        }
        return page;
    }

    public List<ReportState> getStates() {
        return List.of(ReportState.values());
    }

    public @Nullable ReportState getState() {
        return state;
    }

    public void setState(@Nullable ReportState state) {
        this.state = state;
    }
}
