package cg.gouv.qr.portal.stamper;

import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.stamper.DecideOnStamper;
import cg.gouv.qr.stamper.ReadStampers;
import cg.gouv.qr.stamper.Stamper;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One stamper with its approval, and the decisions on it. */
@Named
@ViewScoped
public class StamperPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadStampers stampers;

    @Inject
    DecideOnStamper decision;

    @Inject
    Notice notice;

    private String id = "";
    private @Nullable LocalDate validUntil;
    private @Nullable String reason;
    private long version;
    private transient @Nullable Stamper stamper;

    public void open() {
        version = getStamper().version();
        validUntil = getStamper().validUntil();
    }

    public String renew() {
        decision.renew(OrganisationId.of(id), validUntil, version);
        return then("stamper.renewed");
    }

    public String suspend() {
        decision.suspend(OrganisationId.of(id), reason, version);
        return then("stamper.suspended");
    }

    public String reinstate() {
        decision.reinstate(OrganisationId.of(id), version);
        return then("stamper.reinstated");
    }

    public Stamper getStamper() {
        if (stamper == null) {
            stamper = stampers.read(OrganisationId.of(id));
        }
        return stamper;
    }

    private String then(String done) {
        return notice.then(done, "/stamper/stamper?id=" + id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
