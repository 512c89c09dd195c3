package cg.gouv.qr.api.suspicion;

import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.scan.Outcome;
import cg.gouv.qr.suspicion.StampScan;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scan of the stamp. */
@Schema(name = "StampScan")
record ScanAnswer(
        Instant at,
        Channel channel,
        Outcome outcome,

        @Schema(description = "Absent if nothing is known of it.") @Nullable PlaceAnswer place,

        @Schema(description = "From the scan with a place before it, if both have one.") @Nullable Long kilometres,

        @Schema(description = "Since the scan with a place before it, if both have one.") @Nullable Long seconds) {

    static ScanAnswer of(StampScan scan) {
        StampScan.@Nullable Leg leg = scan.leg();
        return new ScanAnswer(
                scan.at(),
                scan.channel(),
                scan.outcome(),
                PlaceAnswer.of(scan.place()),
                leg == null ? null : Math.round(leg.kilometres()),
                leg == null ? null : leg.took().toSeconds());
    }
}
