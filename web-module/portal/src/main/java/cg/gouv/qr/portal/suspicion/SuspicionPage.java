package cg.gouv.qr.portal.suspicion;

import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.suspicion.DecideOnSuspicion;
import cg.gouv.qr.suspicion.ReadSuspicions;
import cg.gouv.qr.suspicion.StampScan;
import cg.gouv.qr.suspicion.Suspicion;
import cg.gouv.qr.suspicion.SuspicionFile;
import cg.gouv.qr.suspicion.SuspicionId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One suspicion with the stamp's scans, and the decision on it. */
@Named
@ViewScoped
public class SuspicionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadSuspicions suspicions;

    @Inject
    DecideOnSuspicion decide;

    @Inject
    Notice notice;

    private String id = "";
    private @Nullable String reason;
    private long version;
    private transient @Nullable SuspicionFile file;

    public void open() {
        version = getSuspicion().version();
    }

    public String confirm() {
        decide.confirm(SuspicionId.of(id), reason, version);
        return then("suspicion.confirmed");
    }

    public String dismiss() {
        decide.dismiss(SuspicionId.of(id), reason, version);
        return then("suspicion.dismissed");
    }

    private String then(String done) {
        return notice.then(done, "/suspicion/suspicion?id=" + id);
    }

    public Suspicion getSuspicion() {
        return file().suspicion();
    }

    public List<StampScan> getScans() {
        return file().scans();
    }

    public List<Why> getWhys() {
        return Why.of(getSuspicion());
    }

    public long kilometres(StampScan.Leg leg) {
        return Math.round(leg.kilometres());
    }

    public long minutes(StampScan.Leg leg) {
        return Why.minutes(leg.took().toSeconds());
    }

    private SuspicionFile file() {
        if (file == null) {
            file = suspicions.read(SuspicionId.of(id));
        }
        return file;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
