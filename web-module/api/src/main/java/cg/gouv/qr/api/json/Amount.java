package cg.gouv.qr.api.json;

import cg.gouv.qr.platform.Money;
import cg.gouv.qr.platform.Required;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money as it is sent and answered. */
@Schema(
        name = "Money",
        requiredProperties = {"amount", "currency"})
public record Amount(
        @Schema(description = "In the currency's smallest unit, the franc itself for XAF.", examples = "590000")
        @Nullable Long amount,

        @Schema(description = "ISO 4217.", examples = "XAF", pattern = "[A-Z]{3}") @Nullable String currency) {

    public static Amount of(Money money) {
        return new Amount(money.amount(), money.currency());
    }

    /** @throws cg.gouv.qr.platform.InvalidValue if a part is missing or no currency */
    public Money money() {
        return new Money(Required.value("amount", amount), Required.text("currency", currency, 3, 3));
    }
}
