package cg.gouv.qr.api.order;

import cg.gouv.qr.api.json.Amount;
import cg.gouv.qr.order.Invoice;
import cg.gouv.qr.order.InvoiceState;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a company owes for an order. */
@Schema(name = "Invoice")
record InvoiceAnswer(
        String number,
        String order,
        String organisation,
        InvoiceState state,
        Amount net,

        @Schema(description = "180 for 18 %.", examples = "180")
        int taxPerMille,

        Amount tax,
        Amount total,
        Instant issuedAt,

        @Schema(description = "The last day to pay.") LocalDate dueOn,

        long version) {

    static InvoiceAnswer of(Invoice of) {
        return new InvoiceAnswer(
                of.number().value(),
                of.order().value(),
                of.organisation().toString(),
                of.state(),
                Amount.of(of.net()),
                of.taxPerMille(),
                Amount.of(of.tax()),
                Amount.of(of.total()),
                of.issuedAt(),
                of.dueOn(),
                of.version());
    }
}
