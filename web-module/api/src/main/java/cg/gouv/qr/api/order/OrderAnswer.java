package cg.gouv.qr.api.order;

import cg.gouv.qr.api.json.Amount;
import cg.gouv.qr.order.OrderState;
import cg.gouv.qr.order.PlacedOrder;
import cg.gouv.qr.order.StampOrder;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stamp order; on its own with its invoice. */
@Schema(name = "Order")
record OrderAnswer(
        String number,
        String organisation,
        OrderState state,

        @Schema(description = "Why it was cancelled.") @Nullable String stateReason,

        Amount net,
        List<OrderLineAnswer> lines,
        Instant placedAt,

        @Schema(description = "Absent in lists.") @Nullable InvoiceAnswer invoice,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    static OrderAnswer of(PlacedOrder of) {
        return of(of.order(), InvoiceAnswer.of(of.invoice()));
    }

    static OrderAnswer of(StampOrder of) {
        return of(of, null);
    }

    private static OrderAnswer of(StampOrder of, @Nullable InvoiceAnswer invoice) {
        String currency = of.net().currency();
        return new OrderAnswer(
                of.number().value(),
                of.organisation().toString(),
                of.state(),
                of.stateReason(),
                Amount.of(of.net()),
                of.lines().stream()
                        .map(line -> OrderLineAnswer.of(line, currency))
                        .toList(),
                of.placedAt(),
                invoice,
                of.version());
    }
}
