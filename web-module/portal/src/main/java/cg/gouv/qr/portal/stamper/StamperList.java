package cg.gouv.qr.portal.stamper;

import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import cg.gouv.qr.stamper.ReadStampers;
import cg.gouv.qr.stamper.Stamper;
import cg.gouv.qr.stamper.StamperState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stampers that one may see. */
@Named
@RequestScoped
public class StamperList {
    @Inject
    ReadStampers reader;

    @Inject
    Listing listing;

    private @Nullable StamperState state;
    private @Nullable String district;
    private @Nullable Page<Stamper> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<Stamper> getPage() {
        if (page == null) {
            page = reader.list(state, district, listing.cursor());
        }
        return page;
    }

    public List<StamperState> getStates() {
        return List.of(StamperState.values());
    }

    public @Nullable StamperState getState() {
        return state;
    }

    public void setState(@Nullable StamperState state) {
        this.state = state;
    }

    public @Nullable String getDistrict() {
        return district;
    }

    public void setDistrict(@Nullable String district) {
        this.district = district;
    }
}
