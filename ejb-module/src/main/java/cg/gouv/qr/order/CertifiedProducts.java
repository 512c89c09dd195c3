package cg.gouv.qr.order;

import cg.gouv.qr.certification.Certification;
import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.Certifications;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.product.Product;
import cg.gouv.qr.product.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The products for which stamps may be made, by the number of their certification. */
@ApplicationScoped
public class CertifiedProducts {
    @Inject
    Certifications certifications;

    @Inject
    Products products;

    /**
     * What is ordered under a certification that holds itself: a new order names the renewal, not what it renewed.
     *
     * @param owner of the certification
     * @throws CertificationNotInForce if it is another's, or does not hold on the day
     */
    Product inForce(String number, OrganisationId owner, LocalDate day) {
        Certification certification = certified(number, owner, day);
        if (!certification.number().value().equals(number)) {
            throw new CertificationNotInForce(number);
        }
        return products.get(certification.product());
    }

    /**
     * What was ordered under a certification may be made while that holds, or the renewal that followed it.
     *
     * @throws CertificationNotInForce if neither holds on the day
     */
    public void requireInForce(String number, OrganisationId owner, LocalDate day) {
        var certification = certified(number, owner, day);
        assert certification.isInForceOn(day);
    }

    private Certification certified(String number, OrganisationId owner, LocalDate day) {
        Certification standing;
        try {
            standing = certifications.standing(new CertificationNumber(number));
        } catch (NotFound | InvalidValue e) {
            throw new CertificationNotInForce(number);
        }
        if (!standing.organisation().equals(owner) || !standing.isInForceOn(day)) {
            throw new CertificationNotInForce(number);
        }
        return standing;
    }
}
