package cg.gouv.qr.tariff;

import cg.gouv.qr.platform.Ids;
import java.util.UUID;

/** A tariff's id. */
public record TariffId(UUID value) {
    /** @throws cg.gouv.qr.platform.InvalidValue if the text is no UUID */
    public static TariffId of(String text) {
        return new TariffId(Ids.uuid("tariff", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
