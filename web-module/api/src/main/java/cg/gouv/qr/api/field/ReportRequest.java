package cg.gouv.qr.api.field;

import cg.gouv.qr.field.ReportStamps.Stretch;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Positions, in ranges. */
@Schema(name = "StampReport", requiredProperties = "ranges")
record ReportRequest(
        @Schema(description = "1 to 1,000 ranges of positions.", minItems = 1, maxItems = 1000) @Nullable List<Positions> ranges) {

    @Schema(
            name = "PositionRange",
            requiredProperties = {"firstPosition", "lastPosition"})
    record Positions(
            @Schema(description = "Position in the lot, from 1.", minimum = "1", examples = "1") @Nullable Integer firstPosition,

            @Schema(description = "Position in the lot; it is meant too.", minimum = "1", examples = "500") @Nullable Integer lastPosition) {}

    @Nullable List<Stretch> stretches() {
        return ranges == null
                ? null
                : ranges.stream()
                        .map(range -> range == null
                                ? new Stretch(null, null)
                                : new Stretch(range.firstPosition(), range.lastPosition()))
                        .toList();
    }
}
