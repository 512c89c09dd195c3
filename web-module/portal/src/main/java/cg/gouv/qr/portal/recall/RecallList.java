package cg.gouv.qr.portal.recall;

import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import cg.gouv.qr.recall.ReadRevocations;
import cg.gouv.qr.recall.Revocation;
import cg.gouv.qr.recall.RevocationState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recalls, by state, the newest first. */
@Named
@RequestScoped
public class RecallList {
    @Inject
    ReadRevocations reader;

    @Inject
    Listing listing;

    private @Nullable RevocationState state;
    private @Nullable Page<Revocation> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    /** Of each recall its first revocation. */
    public Page<Revocation> getPage() {
        if (page == null) {
            page = reader.recalls(state, listing.cursor());
        }
        return page;
    }

    public List<RevocationState> getStates() {
        return List.of(RevocationState.values());
    }

    public @Nullable RevocationState getState() {
        return state;
    }

    public void setState(@Nullable RevocationState state) {
        this.state = state;
    }
}
