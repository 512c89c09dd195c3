package cg.gouv.qr.api.order;

import cg.gouv.qr.api.json.Amount;
import cg.gouv.qr.order.OrderLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line as it was, or would be, ordered. */
@Schema(name = "OrderLine")
record OrderLineAnswer(
        int line,
        String certification,
        String productDesignation,
        @Schema(description = "The organisation's id.") String stamper,
        int encoderProfile,
        int quantity,
        Amount perThousand,
        Amount net) {

    static OrderLineAnswer of(OrderLine of, String currency) {
        return new OrderLineAnswer(
                of.line(),
                of.certification(),
                of.productDesignation(),
                of.stamper().toString(),
                of.encoderProfile(),
                of.quantity(),
                new Amount(of.amountPerThousand(), currency),
                new Amount(of.netAmount(), currency));
    }
}
