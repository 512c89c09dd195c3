package cg.gouv.qr.portal.organisation;

import cg.gouv.qr.company.DecideOnOrganisation;
import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.ReadOrganisations;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.portal.page.Notice;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One organisation, and the decision on it. */
@Named
@ViewScoped
public class OrganisationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadOrganisations organisations;

    @Inject
    DecideOnOrganisation decision;

    @Inject
    Notice notice;

    private String id = "";
    private long version;
    private @Nullable String reason;
    private transient @Nullable Organisation organisation;

    /** Decisions are taken on what was shown, or not at all. */
    public void open() {
        version = getOrganisation().version();
    }

    public String admit() {
        decision.admit(organisationId(), version);
        return then("organisation.admitted");
    }

    public String refuse() {
        decision.refuse(organisationId(), reason, version);
        return then("organisation.refused");
    }

    public String suspend() {
        decision.suspend(organisationId(), reason, version);
        return then("organisation.suspended");
    }

    public String reinstate() {
        decision.reinstate(organisationId(), version);
        return then("organisation.reinstated");
    }

    public Organisation getOrganisation() {
        if (organisation == null) {
            organisation = organisations.read(organisationId());
        }
        return organisation;
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

    private OrganisationId organisationId() {
        return OrganisationId.of(id);
    }

    private String then(String done) {
        return notice.then(done, "/organisation/organisation?id=" + id);
    }
}
