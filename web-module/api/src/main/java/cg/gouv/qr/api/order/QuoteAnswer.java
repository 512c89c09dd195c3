package cg.gouv.qr.api.order;

import cg.gouv.qr.api.json.Amount;
import cg.gouv.qr.order.Quote;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an order would cost today. */
@Schema(name = "Quote")
record QuoteAnswer(
        List<OrderLineAnswer> lines,
        Amount net,

        @Schema(description = "180 for 18 %.", examples = "180")
        int taxPerMille,

        Amount tax,
        Amount total) {

    static QuoteAnswer of(Quote of) {
        String currency = of.net().currency();
        return new QuoteAnswer(
                of.lines().stream()
                        .map(line -> OrderLineAnswer.of(line, currency))
                        .toList(),
                Amount.of(of.net()),
                of.taxPerMille(),
                Amount.of(of.tax()),
                Amount.of(of.total()));
    }
}
