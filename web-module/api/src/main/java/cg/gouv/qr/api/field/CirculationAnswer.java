package cg.gouv.qr.api.field;

import cg.gouv.qr.field.Circulation;
import cg.gouv.qr.lot.LotNumber;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many stamps of a lot were reported as applied, and how many as spoiled. */
@Schema(name = "Circulation")
record CirculationAnswer(
        long lot,
        int applied,
        int spoiled,

        @Schema(description = "Absent if nothing was reported.") @Nullable Instant reportedAt) {

    static CirculationAnswer of(LotNumber lot, Optional<Circulation> found) {
        return new CirculationAnswer(
                lot.value(),
                found.map(Circulation::appliedStamps).orElse(0),
                found.map(Circulation::spoiledStamps).orElse(0),
                found.map(Circulation::reportedAt).orElse(null));
    }
}
