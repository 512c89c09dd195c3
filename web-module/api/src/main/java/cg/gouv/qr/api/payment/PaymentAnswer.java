package cg.gouv.qr.api.payment;

import cg.gouv.qr.api.json.Amount;
import cg.gouv.qr.payment.Payment;
import cg.gouv.qr.payment.PaymentMeans;
import cg.gouv.qr.payment.PaymentState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money that came in for an invoice. */
@Schema(name = "Payment")
record PaymentAnswer(
        String id,
        String invoice,
        String organisation,
        PaymentState state,

        @Schema(description = "Why it was rejected.") @Nullable String stateReason,

        PaymentMeans means,
        String reference,
        Amount amount,

        @Schema(description = "The person's subject at the identity provider: another one confirms.")
        String recordedBy,

        Instant recordedAt,
        @Nullable Instant decidedAt,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    static PaymentAnswer of(Payment of) {
        return new PaymentAnswer(
                of.id().toString(),
                of.invoice().value(),
                of.organisation().toString(),
                of.state(),
                of.stateReason(),
                of.means(),
                of.reference(),
                Amount.of(of.amount()),
                of.recordedBy(),
                of.recordedAt(),
                of.decidedAt(),
                of.version());
    }
}
