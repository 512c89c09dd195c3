package cg.gouv.qr.api.tariff;

import cg.gouv.qr.api.json.Amount;
import cg.gouv.qr.tariff.Tariff;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a thousand stamps of a profile cost. */
@Schema(name = "Tariff")
record TariffAnswer(
        String id,
        String name,
        int encoderProfile,
        Amount perThousand,
        int minimumQuantity,
        LocalDate validFrom,

        @Schema(description = "The last day; absent while no end is known.") @Nullable LocalDate validUntil,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    static TariffAnswer of(Tariff of) {
        return new TariffAnswer(
                of.id().toString(),
                of.name(),
                of.encoderProfile(),
                Amount.of(of.perThousand()),
                of.minimumQuantity(),
                of.validFrom(),
                of.validUntil(),
                of.version());
    }
}
