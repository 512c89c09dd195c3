package cg.gouv.qr.order;

import static cg.gouv.qr.certification.CertificationRegister.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.CertificationRegister;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.product.Product;
import cg.gouv.qr.product.ProductId;
import cg.gouv.qr.product.Products;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CertifiedProductsTest {
    private static final LocalDate GRANTED = LocalDate.parse("2026-01-10");
    private static final LocalDate END = LocalDate.parse("2027-01-09");
    private static final LocalDate RENEWED = LocalDate.parse("2026-11-02");
    private static final LocalDate RENEWED_END = LocalDate.parse("2028-11-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Product SOAP = new Product() {};

    private final CertificationRegister register = new CertificationRegister();
    private final CertificationNumber old = register.granted(1, GRANTED, END);
    private final CertifiedProducts products = new CertifiedProducts();

    @SuppressWarnings("UnnecessaryAssignment") // no container here
    CertifiedProductsTest() {
        products.certifications = register;
        products.products = new Products() {
            @Override
            public Product get(ProductId id) {
                return SOAP;
            }
        };
    }

    @Test
    void areThoseWhoseCertificationHoldsOnTheDay() {
        assertThat(products.inForce(old.value(), COMPANY, GRANTED)).isSameAs(SOAP);
        assertThat(products.inForce(old.value(), COMPANY, END)).isSameAs(SOAP);
        isRefused(old, GRANTED.minusDays(1));
        isRefused(old, END.plusDays(1));
    }

    @Test
    void mayBeMadeUnderWhatWasRenewedSince() {
        register.renewed(2, old, RENEWED, RENEWED_END);
        mayBeMade(TODAY);
        mayBeMade(RENEWED_END);
        isRefused(old, RENEWED_END.plusDays(1));
    }

    @Test
    void mayBeMadeUnderARenewalThatWasGrantedAfterTheEnd() {
        LocalDate later = END.plusDays(30);
        register.expire(old, END.plusDays(1));
        isRefused(old, later);
        register.renewed(2, old, later, later.plusYears(1));
        mayBeMade(later);
        isRefused(old, later.minusDays(1));
    }

    @Test
    void mayBeMadeUnderTheRenewalOfARenewal() {
        CertificationNumber second = register.renewed(2, old, RENEWED, RENEWED_END);
        register.renewed(3, second, RENEWED_END.minusDays(9), RENEWED_END.plusYears(1));
        mayBeMade(RENEWED_END.plusDays(1));
    }

    @Test
    void areNoLongerMadeOnceTheCertificationIsSuspendedOrRevoked() {
        register.suspend(old);
        isRefused(old, TODAY);
        register.revoke(old);
        isRefused(old, TODAY);
    }

    @Test
    void areNoLongerMadeOnceTheRenewalIsSuspendedOrRevoked() {
        CertificationNumber renewal = register.renewed(2, old, RENEWED, RENEWED_END);
        register.suspend(renewal);
        isRefused(old, TODAY);
        register.revoke(renewal);
        isRefused(old, TODAY);
    }

    @Test
    void areOrderedUnderTheRenewalAlone() {
        CertificationNumber renewal = register.renewed(2, old, RENEWED, RENEWED_END);
        assertThat(products.inForce(renewal.value(), COMPANY, TODAY)).isSameAs(SOAP);
        assertThatThrownBy(() -> products.inForce(old.value(), COMPANY, TODAY))
                .isInstanceOf(CertificationNotInForce.class)
                .hasMessageContaining(old.value());
    }

    @Test
    void areNotAnothersNorOfANumberThatIsNone() {
        OrganisationId other = new OrganisationId(new UUID(9, 9));
        for (String number : new String[] {old.value(), "OCC-2026-999999", "nonsense"}) {
            assertThatThrownBy(() -> products.inForce(number, other, TODAY))
                    .isInstanceOf(CertificationNotInForce.class);
            assertThatThrownBy(() -> products.requireInForce(number, other, TODAY))
                    .isInstanceOf(CertificationNotInForce.class);
        }
    }

    private void mayBeMade(LocalDate day) {
        assertThatCode(() -> products.requireInForce(old.value(), COMPANY, day)).doesNotThrowAnyException();
    }

    private void isRefused(CertificationNumber number, LocalDate day) {
        assertThatThrownBy(() -> products.requireInForce(number.value(), COMPANY, day))
                .isInstanceOf(CertificationNotInForce.class);
    }
}
