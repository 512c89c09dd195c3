package cg.gouv.qr.tariff;

import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Required;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a tariff says.
 *
 * @param encoderProfile the engine's number, 1 to 4
 * @param amountPerThousand in the smallest unit of the country's currency, 1 to 1,000,000,000
 * @param minimumQuantity of one order line, 1 to 100,000,000
 * @param validFrom the first day
 * @param validUntil the last day, or null while no end is known
 */
public record TariffTerms(
        @Nullable String name,
        @Nullable Integer encoderProfile,
        @Nullable Integer amountPerThousand,
        @Nullable Integer minimumQuantity,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    // A million francs a stamp; with 50 lines of 100,000,000 stamps the tax still fits 64 bits.
    static final int MAXIMUM_AMOUNT = 1_000_000_000;

    /** The same, checked and trimmed. @throws InvalidValue naming the first field that is wrong */
    TariffTerms checked() {
        LocalDate from = Required.value("validFrom", validFrom);
        if (validUntil != null && validUntil.isBefore(from)) {
            throw new InvalidValue("validUntil", "invalid.beforeStart", validUntil.toString(), from.toString());
        }
        return new TariffTerms(
                Required.text("name", name, 2, 100),
                Required.number("encoderProfile", encoderProfile, 1, 4),
                Required.number("amountPerThousand", amountPerThousand, 1, MAXIMUM_AMOUNT),
                Required.number("minimumQuantity", minimumQuantity, 1, 100_000_000),
                from,
                validUntil);
    }
}
