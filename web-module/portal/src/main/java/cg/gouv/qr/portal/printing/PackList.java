package cg.gouv.qr.portal.printing;

import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import cg.gouv.qr.printing.PackState;
import cg.gouv.qr.printing.PrintPack;
import cg.gouv.qr.printing.ReadPacks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The print packs of a stamper, the newest lot's first. */
@Named
@RequestScoped
public class PackList {
    private static final int SHOWN = 8; // bytes of a hash: enough to compare by eye

    @Inject
    ReadPacks packs;

    @Inject
    Listing listing;

    private @Nullable PackState state;
    private @Nullable Page<PrintPack> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<PrintPack> getPage() {
        if (page == null) {
            page = packs.list(null, state, listing.cursor());
        }
        return page;
    }

    public List<PackState> getStates() {
        return List.of(PackState.values());
    }

    /** The beginning of the file's SHA-256; empty until it is known. */
    public String hash(PrintPack pack) {
        byte[] sha256 = pack.sha256();
        return sha256 == null ? "" : HexFormat.of().formatHex(sha256, 0, SHOWN) + "…";
    }

    public @Nullable PackState getState() {
        return state;
    }

    public void setState(@Nullable PackState state) {
        this.state = state;
    }
}
