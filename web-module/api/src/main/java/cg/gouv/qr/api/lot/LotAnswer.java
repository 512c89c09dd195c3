package cg.gouv.qr.api.lot;

import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.LotState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lot. Its serials are not told: they would tell the country's volumes. */
@Schema(name = "Lot")
record LotAnswer(
        long number,
        String order,
        int line,
        String organisation,

        @Schema(description = "The organisation's id.") String stamper,

        String certification,
        String productDesignation,
        LotState state,
        boolean urgent,

        @Schema(description = "Whether a stamp is good only once its stamper has reported it as applied.")
        boolean applicationRequired,

        int epoch,
        int encoderProfile,

        @Schema(description = "All that stands before the code in the URL.", examples = "HTTPS://QR.GOUV.CG/")
        String codePrefix,

        @Schema(description = "Real stamps; positions run from 1 to this.")
        int quantity,

        int specimens,
        Instant plannedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant sealedAt,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    static LotAnswer of(Lot of) {
        return new LotAnswer(
                of.number().value(),
                of.order().value(),
                of.line(),
                of.organisation().toString(),
                of.stamper().toString(),
                of.certification(),
                of.productDesignation(),
                of.state(),
                of.isUrgent(),
                of.isApplicationRequired(),
                of.epoch(),
                of.encoderProfile(),
                of.codePrefix(),
                of.quantity(),
                of.specimenQuantity(),
                of.plannedAt(),
                of.releasedAt(),
                of.sealedAt(),
                of.version());
    }
}
