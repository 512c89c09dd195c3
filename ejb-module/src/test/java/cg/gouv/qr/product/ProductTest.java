package cg.gouv.qr.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductTest {
    private static final OrganisationId COMPANY = new OrganisationId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    @Test
    void changesUntilACertificationIsAskedForIt() {
        Product product = aProduct("Savon");
        product.change(details("Savon de Marseille"));
        assertThat(product.designation()).isEqualTo("Savon de Marseille");
        product.bindTo("OCC-2026-000001");
        assertThatThrownBy(() -> product.change(details("Lessive")))
                .isInstanceOfSatisfying(
                        BoundProduct.class,
                        refused -> assertThat(refused.arguments()).containsExactly("OCC-2026-000001"));
        assertThat(product.designation()).isEqualTo("Savon de Marseille");
    }

    @Test
    void changesAgainWhenTheDossierComesBack() {
        Product product = aProduct("Savon");
        product.bindTo("OCC-2026-000001");
        product.release("OCC-2026-000001");
        product.change(details("Savon noir"));
        assertThat(product.designation()).isEqualTo("Savon noir");
    }

    @Test
    void staysBoundToItsCertificationWhenARenewalComesBack() {
        Product product = aProduct("Savon");
        product.bindTo("OCC-2026-000001");
        product.bindTo("OCC-2027-000009");
        product.release("OCC-2027-000009");
        assertThat(product.boundTo()).contains("OCC-2026-000001");
    }

    private static Product aProduct(String designation) {
        return new Product(COMPANY, details(designation), NOW);
    }

    private static ProductDetails.Checked details(String designation) {
        return new ProductDetails(null, designation, null).checked();
    }
}
