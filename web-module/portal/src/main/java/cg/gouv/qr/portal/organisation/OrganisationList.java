package cg.gouv.qr.portal.organisation;

import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.OrganisationKind;
import cg.gouv.qr.company.OrganisationState;
import cg.gouv.qr.company.ReadOrganisations;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.Page;
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

    private @Nullable OrganisationKind kind;
    private @Nullable OrganisationState state;
    private @Nullable String after;
    private @Nullable Page<Organisation> page;

    public Page<Organisation> getPage() {
        if (page == null) {
            page = organisations.list(kind, state, Cursor.of(after, null));
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

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
