package cg.gouv.qr.api.key;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether to wait for the month to pass. */
@Schema(name = "EpochRequest")
record EpochRequest(
        @Schema(
                description = "Why the epoch is opened less than a month after the last; absent otherwise.",
                minLength = 3,
                maxLength = 1000)
        @Nullable String forcedBecause) {}
