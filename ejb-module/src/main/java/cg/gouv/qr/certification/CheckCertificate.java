package cg.gouv.qr.certification;

import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.company.Organisations;
import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.product.Product;
import cg.gouv.qr.product.Products;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Anyone who holds a certificate checks it by its number and code. Whoever has not both learns nothing at all. */
@Stateless
@PermitAll
@AsPlatform("certificate-check")
public class CheckCertificate {
    @Inject
    Certifications certifications;

    @Inject
    Products products;

    @Inject
    Organisations organisations;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    /**
     * @param number in any case
     * @param code in any case, spaces and hyphens aside
     * @return empty if there is no such certificate, whichever of the two is wrong
     */
    public Optional<CheckedCertificate> check(String number, String code) {
        return VerificationCode.typed(code)
                .flatMap(typed -> find(number)
                        .filter(found ->
                                found.verificationCode().filter(typed::matches).isPresent())
                        .map(this::facts));
    }

    private Optional<Certification> find(String number) {
        try {
            return certifications.find(new CertificationNumber(number.strip().toUpperCase(Locale.ROOT)));
        } catch (InvalidValue e) {
            return Optional.empty(); // it says no more than a wrong code does
        }
    }

    private CheckedCertificate facts(Certification found) {
        Product product = products.get(found.product());
        return new CheckedCertificate(
                found.number(),
                found.state(),
                found.isInForceOn(LocalDate.ofInstant(clock.instant(), country.zone())),
                organisations.get(found.organisation()).name(),
                product.designation(),
                product.gtin().map(Gtin::value).orElse(""),
                found.validFrom().orElseThrow(),
                found.validUntil().orElseThrow(),
                certifications.renewalOf(found.number()).map(Certification::number));
    }
}
