package cg.gouv.qr.api.tariff;

import cg.gouv.qr.tariff.TariffTerms;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tariff's terms, in the country's currency. */
@Schema(
        name = "TariffTerms",
        requiredProperties = {"name", "encoderProfile", "amountPerThousand", "minimumQuantity", "validFrom"})
record TariffRequest(
        @Schema(examples = "Estampille standard 2027", minLength = 2, maxLength = 100) @Nullable String name,

        @Schema(
                description = "1 standard, 2 standard for a long host, 3 GS1 Digital Link, 4 rough substrate.",
                minimum = "1",
                maximum = "4")
        @Nullable Integer encoderProfile,

        @Schema(
                description = "In the currency's smallest unit.",
                examples = "5000",
                minimum = "1",
                maximum = "1000000000")
        @Nullable Integer amountPerThousand,

        @Schema(description = "Of one order line.", examples = "1000", minimum = "1", maximum = "100000000") @Nullable Integer minimumQuantity,

        @Schema(description = "The first day.", examples = "2027-01-01") @Nullable LocalDate validFrom,

        @Schema(description = "The last day; absent while no end is known.", examples = "2027-12-31") @Nullable LocalDate validUntil) {

    TariffTerms terms() {
        return new TariffTerms(name, encoderProfile, amountPerThousand, minimumQuantity, validFrom, validUntil);
    }
}
