package cg.gouv.qr.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_APPLY;
import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_READ;

import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.Organisations;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.WrongState;
import cg.gouv.qr.product.Product;
import cg.gouv.qr.product.Products;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Prints the certificate of what was granted; one that no longer stands says so across its page. */
@Stateless
@RolesAllowed({CERTIFICATIONS_APPLY, CERTIFICATIONS_READ})
public class PrintCertificate {
    @Inject
    Certifications certifications;

    @Inject
    Products products;

    @Inject
    Organisations organisations;

    @Inject
    CountryProfile country;

    @Inject
    Event<CertificatePrinted> printed;

    /**
     * @throws cg.gouv.qr.platform.NotFound if there is no such certification, or it is another's
     * @throws WrongState if it was not granted
     */
    public Certificate print(CertificationNumber number) {
        Certification certification = certifications.get(number);
        VerificationCode code = certification.verificationCode().orElse(null);
        if (code == null) {
            throw new WrongState("certification", number, certification.state(), CertificationState.GRANTED);
        }
        Organisation company = organisations.get(certification.organisation());
        Product product = products.get(certification.product());
        var facts = new CertificateFacts(
                country,
                number,
                certification.state(),
                company.name(),
                company.registrationNumber(),
                company.address() + ", " + company.district(),
                product.designation(),
                product.gtin().map(Gtin::value).orElse(""),
                LocalDate.ofInstant(certification.decidedAt().orElseThrow(), country.zone()),
                certification.validFrom().orElseThrow(),
                certification.validUntil().orElseThrow(),
                code);
        printed.fire(new CertificatePrinted(number, certification.organisation()));
        return new Certificate("certificat-" + number + ".pdf", CertificatePdf.of(facts));
    }
}
