package cg.gouv.qr.api.key;

import cg.gouv.qr.key.EpochState;
import cg.gouv.qr.key.KeyEpoch;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key epoch, without its keys. */
@Schema(name = "Epoch")
record EpochAnswer(
        int number,
        EpochState state,
        Instant stateAt,

        @Schema(description = "Why it was closed or retired.") @Nullable String stateReason,

        Instant createdAt,
        long version) {
    static EpochAnswer of(KeyEpoch of) {
        return new EpochAnswer(
                of.number(), of.state(), of.stateAt(), of.stateReason().orElse(null), of.createdAt(), of.version());
    }
}
