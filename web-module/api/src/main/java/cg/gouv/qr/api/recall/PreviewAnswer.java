package cg.gouv.qr.api.recall;

import cg.gouv.qr.recall.RecallPreview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a revocation would do. */
@Schema(name = "RecallPreview")
record PreviewAnswer(
        long lot,
        int stamps,

        @Schema(description = "Those that a revocation in force covers already.")
        int revokedAlready,

        int newlyRevoked,

        @Schema(description = "Those that exist by now.") int sealed,

        @Schema(description = "Whether it would wait for a second person.")
        boolean needsConfirmation) {

    static PreviewAnswer of(RecallPreview preview) {
        return new PreviewAnswer(
                preview.lot().value(),
                preview.stamps(),
                preview.revokedAlready(),
                preview.newlyRevoked(),
                preview.sealed(),
                preview.needsConfirmation());
    }
}
