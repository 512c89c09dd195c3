package cg.gouv.qr.tariff;

import cg.gouv.qr.platform.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another tariff holds for the same profile on some of the same days: a price must be one. */
public class TariffOverlaps extends Problem {
    TariffOverlaps(Tariff other) {
        super(
                Kind.CONFLICT,
                "tariff.overlaps",
                other.name(),
                other.encoderProfile(),
                other.validFrom().toString(),
                end(other.validUntil()));
    }

    private static String end(@Nullable LocalDate until) {
        return until == null ? "…" : until.toString();
    }
}
