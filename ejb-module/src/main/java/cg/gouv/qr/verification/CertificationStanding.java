package cg.gouv.qr.verification;

import cg.gouv.qr.verification.Verdict.Caution;
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

    /** What it warns of on a day. An expired certification that was renewed warns of nothing: the goods are still certified. */
    Optional<Caution> caution(LocalDate today) {
        return switch (state) {
            case "SUSPENDED" -> Optional.of(Caution.CERTIFICATION_SUSPENDED);
            case "REVOKED" -> Optional.of(Caution.CERTIFICATION_REVOKED);
            case "EXPIRED" -> expired(today);
            default -> today.isAfter(validUntil) ? expired(today) : Optional.empty();
        };
    }

    private Optional<Caution> expired(LocalDate today) {
        boolean renewed = renewedUntil != null && !today.isAfter(renewedUntil);
        return renewed ? Optional.empty() : Optional.of(Caution.CERTIFICATION_EXPIRED);
    }
}
