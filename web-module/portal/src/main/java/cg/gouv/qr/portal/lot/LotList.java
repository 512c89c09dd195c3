package cg.gouv.qr.portal.lot;

import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.LotState;
import cg.gouv.qr.lot.ReadLots;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lots, by state. */
@Named
@RequestScoped
public class LotList {
    @Inject
    ReadLots reader;

    @Inject
    Listing listing;

    private @Nullable LotState state;
    private @Nullable Page<Lot> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<Lot> getPage() {
        if (page == null) {
            page = reader.list(state, null, listing.cursor());
        }
        return page;
    }

    public List<LotState> getStates() {
        return List.of(LotState.values());
    }

    public @Nullable LotState getState() {
        return state;
    }

    public void setState(@Nullable LotState state) {
        this.state = state;
    }
}
