package cg.gouv.qr.portal.page;

import cg.gouv.qr.platform.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Where the list on the page at hand begins. */
@Named
@RequestScoped
public class Listing {
    private @Nullable String after;

    /** @throws cg.gouv.qr.platform.InvalidValue if the address was tampered with */
    public Cursor cursor() {
        return Cursor.of(after, null);
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
