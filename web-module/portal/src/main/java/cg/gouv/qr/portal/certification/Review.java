package cg.gouv.qr.portal.certification;

import cg.gouv.qr.certification.GrantCertification;
import cg.gouv.qr.certification.Opinion;
import cg.gouv.qr.certification.ReviewDossier;
import cg.gouv.qr.certification.SuspendCertification;
import cg.gouv.qr.portal.page.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the office does with a dossier, and with the certification that comes of it. */
@Named
@RequestScoped
public class Review {
    @Inject
    ReviewDossier review;

    @Inject
    GrantCertification decision;

    @Inject
    SuspendCertification suspension;

    @Inject
    DossierPage dossier;

    @Inject
    Notice notice;

    private @Nullable String reason;
    private @Nullable Opinion opinion;
    private @Nullable String comment;
    private @Nullable LocalDate validUntil;

    public String take() {
        review.take(dossier.number(), dossier.version());
        return then("dossier.taken");
    }

    public String giveBack() {
        review.returnForCompletion(dossier.number(), reason, dossier.version());
        return then("dossier.returned");
    }

    public String advise() {
        review.giveOpinion(dossier.number(), opinion, comment, dossier.version());
        return then("dossier.advised");
    }

    public String grant() {
        decision.grant(dossier.number(), validUntil, dossier.version());
        return then("certification.granted");
    }

    public String refuse() {
        decision.refuse(dossier.number(), reason, dossier.version());
        return then("certification.refused");
    }

    public String suspend() {
        suspension.suspend(dossier.number(), reason, dossier.version());
        return then("certification.suspended");
    }

    public String reinstate() {
        suspension.reinstate(dossier.number(), dossier.version());
        return then("certification.reinstated");
    }

    public String revoke() {
        suspension.revoke(dossier.number(), reason, dossier.version());
        return then("certification.revoked");
    }

    public List<Opinion> getOpinions() {
        return List.of(Opinion.values());
    }

    private String then(String done) {
        return notice.then(done, "/certification/dossier?number=" + dossier.getNumber());
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Opinion getOpinion() {
        return opinion;
    }

    public void setOpinion(@Nullable Opinion opinion) {
        this.opinion = opinion;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
