package cg.gouv.qr.portal.organisation;

import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.OrganisationKind;
import cg.gouv.qr.company.OrganisationState;
import cg.gouv.qr.company.ReadOrganisations;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisations, by kind and state. */
@Named
@RequestScoped
public class OrganisationList {
    @Inject
    ReadOrganisations organisations;

    @Inject
    Listing listing;

    private @Nullable OrganisationKind kind;
    private @Nullable OrganisationState state;
    private @Nullable Page<Organisation> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<Organisation> getPage() {
        if (page == null) {
            page = organisations.list(kind, state, listing.cursor());
        }
        return page;
    }

    public List<OrganisationKind> getKinds() {
        return List.of(OrganisationKind.values());
    }

    public List<OrganisationState> getStates() {
        return List.of(OrganisationState.values());
    }

    public @Nullable OrganisationKind getKind() {
        return kind;
    }

    public void setKind(@Nullable OrganisationKind kind) {
        this.kind = kind;
    }

    public @Nullable OrganisationState getState() {
        return state;
    }

    public void setState(@Nullable OrganisationState state) {
        this.state = state;
    }
}
