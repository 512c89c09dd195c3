package cg.gouv.qr.api.lot;

import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.scan.Outcome;
import cg.gouv.qr.scan.ScansOfHour;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Scans of one kind within an hour. */
@Schema(name = "ScansOfHour")
record ScansOfHourAnswer(
        @Schema(description = "The hour's beginning.") Instant hour,

        @Schema(description = "What whoever scanned was told.")
        Outcome outcome,

        @Schema(description = "How they asked.") Channel channel,

        long scans) {
    static ScansOfHourAnswer of(ScansOfHour of) {
        return new ScansOfHourAnswer(of.hour(), of.outcome(), of.channel(), of.scans());
    }
}
