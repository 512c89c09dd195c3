package cg.gouv.qr.portal.suspicion;

import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import cg.gouv.qr.suspicion.ReadSuspicions;
import cg.gouv.qr.suspicion.Suspicion;
import cg.gouv.qr.suspicion.SuspicionState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suspicions of copies, by state. */
@Named
@RequestScoped
public class SuspicionList {
    @Inject
    ReadSuspicions reader;

    @Inject
    Listing listing;

    private @Nullable SuspicionState state;
    private @Nullable Page<Suspicion> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<Suspicion> getPage() {
        if (page == null) {
            page = reader.list(state, null, listing.cursor());
        }
        return page;
    }

    public List<Why> whys(Suspicion suspicion) {
        return Why.of(suspicion);
    }

    public List<SuspicionState> getStates() {
        return List.of(SuspicionState.values());
    }

    public @Nullable SuspicionState getState() {
        return state;
    }

    public void setState(@Nullable SuspicionState state) {
        this.state = state;
    }
}
