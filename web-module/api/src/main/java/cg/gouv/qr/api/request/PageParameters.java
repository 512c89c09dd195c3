package cg.gouv.qr.api.request;

import cg.gouv.qr.platform.Cursor;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Where in a list to begin, and how much of it to give. */
public class PageParameters {
    @QueryParam("cursor")
    @Parameter(description = "As \"next\" of the page before told it.")
    private @Nullable String cursor;

    @QueryParam("limit")
    @Parameter(
            description = "How many items a page.",
            schema = @Schema(minimum = "1", maximum = "" + Cursor.MAXIMUM, defaultValue = "" + Cursor.DEFAULT))
    private @Nullable Integer limit;

    /** @throws cg.gouv.qr.platform.InvalidValue if the cursor is none of ours or the limit out of range */
    public Cursor cursor() {
        return Cursor.of(cursor, limit);
    }
}
