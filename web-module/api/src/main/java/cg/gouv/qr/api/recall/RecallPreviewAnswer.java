package cg.gouv.qr.api.recall;

import cg.gouv.qr.recall.RecallPreview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a recall would do. */
@Schema(name = "RecallPreview")
record RecallPreviewAnswer(
        @Schema(description = "How many lots it would touch.")
        int lots,

        long stamps,

        @Schema(description = "Those that a recall in force covers already.")
        long revokedAlready,

        long newlyRevoked,

        @Schema(description = "Those that exist by now.") long sealed,

        @Schema(description = "Whether it would wait for a second person.")
        boolean needsConfirmation) {

    static RecallPreviewAnswer of(RecallPreview preview) {
        return new RecallPreviewAnswer(
                preview.lots(),
                preview.stamps(),
                preview.revokedAlready(),
                preview.newlyRevoked(),
                preview.sealed(),
                preview.needsConfirmation());
    }
}
