package cg.gouv.qr.tariff;

import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/** A tariff was changed; what was ordered by it stays as it was. */
public record TariffAmended(TariffId tariff, int encoderProfile, long amountPerThousand) implements DomainEvent {
    @Override
    public String action() {
        return "tariff.amended";
    }

    @Override
    public String subject() {
        return "tariff:" + tariff;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("encoderProfile", encoderProfile, "amountPerThousand", amountPerThousand);
    }
}
