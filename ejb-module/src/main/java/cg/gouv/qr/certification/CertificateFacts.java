package cg.gouv.qr.certification;

import cg.gouv.qr.platform.CountryProfile;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a certificate prints.
 *
 * @param gtin in 14 digits; empty where the product has none
 * @param granted the day of the decision, in the country's zone
 */
record CertificateFacts(
        CountryProfile country,
        CertificationNumber number,
        CertificationState state,
        String company,
        String registrationNumber,
        String companyAddress,
        String product,
        String gtin,
        LocalDate granted,
        LocalDate validFrom,
        LocalDate validUntil,
        VerificationCode code) {

    /** Where whoever holds the certificate checks it. */
    String address() {
        return "https://" + country.host().toLowerCase(Locale.ROOT) + "/certificat/" + number + "/" + code.value();
    }

    /** Tells two documents apart; no secret. */
    int hashOfNumberAndState() {
        return (number.value() + state.name()).hashCode();
    }
}
