package cg.gouv.qr.tariff;

import cg.gouv.qr.platform.Problem;
import java.time.LocalDate;

/** No tariff holds for the profile on that day, so nothing can be ordered with it. */
public class NoTariff extends Problem {
    NoTariff(int encoderProfile, LocalDate day) {
        super(Kind.CONFLICT, "tariff.none", encoderProfile, day.toString());
    }
}
