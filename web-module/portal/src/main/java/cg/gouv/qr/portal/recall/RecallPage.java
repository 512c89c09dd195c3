package cg.gouv.qr.portal.recall;

import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.recall.DecideOnRecall;
import cg.gouv.qr.recall.ReadRevocations;
import cg.gouv.qr.recall.RecallId;
import cg.gouv.qr.recall.Revocation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One recall, the lots that it touches, and how it is confirmed or lifted. */
@Named
@ViewScoped
public class RecallPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadRevocations reader;

    @Inject
    DecideOnRecall decide;

    @Inject
    Listing listing;

    @Inject
    Notice notice;

    private String id = "";
    private @Nullable String reason;
    private long version;
    private transient @Nullable Revocation recall;
    private transient @Nullable Page<Revocation> lots;

    /** What is done is done to what was shown, or not at all. */
    public void open() {
        version = getRecall().version();
    }

    public String confirm() {
        decide.confirm(RecallId.of(id), version);
        return notice.then("recall.confirmed", "/recall/recall?id=" + id);
    }

    public String lift() {
        decide.lift(RecallId.of(id), reason, version);
        return notice.then("recall.lifted", "/recall/recall?id=" + id);
    }

    /** The first of its revocations, which tells what all have in common. */
    public Revocation getRecall() {
        if (recall == null) {
            recall = reader.read(RecallId.of(id));
        }
        return recall;
    }

    /** What it does, lot by lot. */
    public Page<Revocation> getLots() {
        if (lots == null) {
            lots = reader.of(RecallId.of(id), listing.cursor());
        }
        return lots;
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
