package cg.gouv.qr.portal.recall;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.recall.RecallPreview;
import cg.gouv.qr.recall.RecallScope;
import cg.gouv.qr.recall.RecallStamps;
import cg.gouv.qr.recall.RecallTarget;
import cg.gouv.qr.recall.RevocationState;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form on which stamps are recalled: what, why, how many that are, and only then the button. */
@Named
@ViewScoped
public class RecallForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RecallStamps recalls;

    @Inject
    Notice notice;

    private @Nullable RecallScope scope;
    private @Nullable String certification;
    private @Nullable String lot;
    private @Nullable Integer shard;
    private @Nullable Integer firstPosition;
    private @Nullable Integer lastPosition;
    private @Nullable Integer position;
    private @Nullable String reason;
    private @Nullable String instructions;
    private long shown;
    private transient @Nullable RecallPreview preview;

    public void look() {
        shown = 0;
        preview = recalls.preview(target());
        shown = preview.stamps();
    }

    /** Recalls what was shown; if more or fewer stamps are concerned by now, they are shown first. */
    public @Nullable String recall() {
        RecallPreview now = recalls.preview(target());
        if (now.stamps() != shown) {
            preview = now;
            shown = now.stamps();
            return null;
        }
        var recall = recalls.recall(target(), reason, instructions);
        String page = "/recall/recall?id=" + recall.recall();
        return recall.state() == RevocationState.PROPOSED
                ? notice.then("recall.proposed", page)
                : notice.then("recall.inForce", page);
    }

    /** What it would do, or null while nobody asked. */
    public @Nullable RecallPreview getPreview() {
        if (preview == null && shown > 0) {
            preview = recalls.preview(target());
        }
        return preview;
    }

    private RecallTarget target() {
        return switch (Required.value("scope", scope)) {
            case CERTIFICATION ->
                new RecallTarget.OfCertification(
                        CertificationNumber.of(Required.text("certification", certification, 1, 40)));
            case LOT -> new RecallTarget.OfLot(lot());
            case SHARD -> new RecallTarget.OfShard(lot(), shard);
            case RANGE -> new RecallTarget.OfRange(lot(), firstPosition, lastPosition);
            case STAMP -> new RecallTarget.OfStamp(lot(), position);
        };
    }

    private LotNumber lot() {
        return LotNumber.of(Required.text("lot", lot, 1, 20));
    }

    public List<RecallScope> getScopes() {
        return List.of(RecallScope.values());
    }

    /** Whether the scope is within a lot. */
    public boolean isInLot() {
        return scope != null && scope != RecallScope.CERTIFICATION;
    }

    public @Nullable RecallScope getScope() {
        return scope;
    }

    public void setScope(@Nullable RecallScope scope) {
        this.scope = scope;
    }

    public @Nullable String getCertification() {
        return certification;
    }

    public void setCertification(@Nullable String certification) {
        this.certification = certification;
    }

    public @Nullable String getLot() {
        return lot;
    }

    public void setLot(@Nullable String lot) {
        this.lot = lot;
    }

    public @Nullable Integer getShard() {
        return shard;
    }

    public void setShard(@Nullable Integer shard) {
        this.shard = shard;
    }

    public @Nullable Integer getFirstPosition() {
        return firstPosition;
    }

    public void setFirstPosition(@Nullable Integer firstPosition) {
        this.firstPosition = firstPosition;
    }

    public @Nullable Integer getLastPosition() {
        return lastPosition;
    }

    public void setLastPosition(@Nullable Integer lastPosition) {
        this.lastPosition = lastPosition;
    }

    public @Nullable Integer getPosition() {
        return position;
    }

    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getInstructions() {
        return instructions;
    }

    public void setInstructions(@Nullable String instructions) {
        this.instructions = instructions;
    }
}
