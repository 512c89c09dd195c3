package cg.gouv.qr.verification;

import cg.gouv.qr.verification.Verdict.Lapse;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a certification stands now.
 *
 * @param number under which the stamps were made
 * @param state as its own table keeps it: GRANTED, SUSPENDED, REVOKED or EXPIRED
 * @param validUntil the last day of validity
 * @param renewedBy the product's certification now in force, if that is another one
 * @param renewedUntil its last day
 */
public record CertificationStanding(
        String number,
        String state,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable String renewedBy,
        @Nullable LocalDate renewedUntil)
        implements Serializable {

    /** Why it does not stand on a day. An expired certification that was renewed stands: the goods are still certified. */
    public Optional<Lapse> lapse(LocalDate today) {
        return switch (state) {
            case "SUSPENDED" -> Optional.of(Lapse.CERTIFICATION_SUSPENDED);
            case "REVOKED" -> Optional.of(Lapse.CERTIFICATION_REVOKED);
            case "EXPIRED" -> expired(today);
            default -> today.isAfter(validUntil) ? expired(today) : Optional.empty();
        };
    }

    private Optional<Lapse> expired(LocalDate today) {
        boolean renewed = renewedUntil != null && !today.isAfter(renewedUntil);
        return renewed ? Optional.empty() : Optional.of(Lapse.CERTIFICATION_EXPIRED);
    }
}
