package cg.gouv.qr.certification;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_APPLY;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.DocumentNumbers;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.product.ProductId;
import cg.gouv.qr.product.Products;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A company opens the dossier of a product, or of the renewal of its certification. It gets its number here, for good. */
@Stateless
@RolesAllowed(CERTIFICATIONS_APPLY)
public class OpenDossier {
    @Inject
    Certifications certifications;

    @Inject
    Products products;

    @Inject
    DocumentNumbers numbers;

    @Inject
    CountryProfile country;

    @Inject
    Event<CertificationOpened> opened;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @throws NotFound if there is no such product, or it is another's
     * @throws AlreadyCertified if a certification of the product is in force
     * @throws DossierUnderWay if there is a dossier of the product already
     */
    public Certification open(ProductId product) {
        OrganisationId organisation = caller.organisation();
        if (!products.get(product).organisation().equals(organisation)) {
            throw new NotFound("product", product);
        }
        certifications.inForce(product).ifPresent(other -> {
            throw new AlreadyCertified(other.number());
        });
        return add(organisation, product, null);
    }

    /**
     * Opens the dossier that is to follow a certification near its end, or past it.
     *
     * @throws RenewalTooEarly if its end is more than {@link Certification#RENEWAL_WINDOW} away
     * @throws RenewalBlocked if it is neither granted nor expired
     * @throws AlreadyCertified if another certification of the product is in force
     * @throws DossierUnderWay if there is a dossier of the product already
     */
    public Certification renew(CertificationNumber number) {
        OrganisationId organisation = caller.organisation();
        Certification old = certifications.get(number);
        if (!old.organisation().equals(organisation)) {
            throw new NotFound("certification", number);
        }
        old.requireRenewable(LocalDate.ofInstant(clock.instant(), country.zone()));
        certifications.inForce(old.product()).ifPresent(other -> {
            if (!other.number().equals(number)) {
                throw new AlreadyCertified(other.number());
            }
        });
        return add(organisation, old.product(), number);
    }

    private Certification add(OrganisationId organisation, ProductId product, @Nullable CertificationNumber renews) {
        certifications.underWay(product).ifPresent(other -> {
            throw new DossierUnderWay(other.number());
        });
        var number = new CertificationNumber(numbers.next(CertificationNumber.KIND));
        var draft = new Certification(number, organisation, product, renews, caller.person(), clock.instant());
        certifications.add(draft);
        opened.fire(new CertificationOpened(number, organisation));
        return certifications.written(draft);
    }
}
