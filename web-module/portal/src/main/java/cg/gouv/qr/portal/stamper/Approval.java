package cg.gouv.qr.portal.stamper;

import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.stamper.DecideOnStamper;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form on which an operator approves an admitted stamper. */
@Named
@ViewScoped
public class Approval implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DecideOnStamper decision;

    @Inject
    Notice notice;

    private String id = "";
    private @Nullable LocalDate validUntil;

    public String approve() {
        decision.approve(OrganisationId.of(id), validUntil);
        return notice.then("stamper.approved", "/stamper/stamper?id=" + id);
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
}
