package cg.gouv.qr.portal.certification;

import cg.gouv.qr.certification.Certification;
import cg.gouv.qr.certification.CertificationState;
import cg.gouv.qr.certification.ReadCertifications;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dossiers and certifications by number, the oldest first: by state, the reviewers' queue. */
@Named
@RequestScoped
public class DossierList {
    @Inject
    ReadCertifications certifications;

    @Inject
    Listing listing;

    private @Nullable CertificationState state;
    private @Nullable Page<Certification> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<Certification> getPage() {
        if (page == null) {
            page = certifications.list(state == null ? Set.of() : Set.of(state), null, listing.cursor());
        }
        return page;
    }

    public List<CertificationState> getStates() {
        return List.of(CertificationState.values());
    }

    public @Nullable CertificationState getState() {
        return state;
    }

    public void setState(@Nullable CertificationState state) {
        this.state = state;
    }
}
