package cg.gouv.qr.api.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.recall.RecallPreview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a revocation would do. */
@Schema(name = "RevocationPreview")
record PreviewAnswer(
        long lot,
        long stamps,

        @Schema(description = "Those that a revocation in force covers already.")
        long revokedAlready,

        long newlyRevoked,

        @Schema(description = "Those that exist by now.") long sealed,

        @Schema(description = "Whether it would wait for a second person.")
        boolean needsConfirmation) {

    static PreviewAnswer of(LotNumber lot, RecallPreview preview) {
        return new PreviewAnswer(
                lot.value(),
                preview.stamps(),
                preview.revokedAlready(),
                preview.newlyRevoked(),
                preview.sealed(),
                preview.needsConfirmation());
    }
}
