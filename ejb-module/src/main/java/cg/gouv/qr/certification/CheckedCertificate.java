package cg.gouv.qr.certification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What whoever holds a certificate may know of it.
 *
 * @param inForce whether it stands today
 * @param gtin in 14 digits; empty where the product has none
 * @param renewedBy the number of the certification that took its place; empty where none did
 */
public record CheckedCertificate(
        CertificationNumber number,
        CertificationState state,
        boolean inForce,
        String company,
        String product,
        String gtin,
        LocalDate validFrom,
        LocalDate validUntil,
        Optional<CertificationNumber> renewedBy) {}
