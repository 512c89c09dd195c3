package cg.gouv.qr.product;

import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.platform.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A good that a company makes or imports. It may change until a certification is asked for it; from then on it is bound
 * to that certification and stays as it is, unless the dossier comes back or is refused.
 */
@Entity
public class Product {
    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    private @Nullable String gtin;
    private String designation;

    @Column(name = "designation_key")
    private String designationKey;

    private String composition;

    @SuppressWarnings("UnusedVariable") // searches read it in the database
    private String sought;

    @Column(name = "bound_to")
    private @Nullable String boundTo;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected Product() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    Product(OrganisationId organisation, ProductDetails.Checked details, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = organisation.value();
        this.createdAt = now;
        describe(details);
    }

    /** @throws BoundProduct if a certification stands on what it says */
    void change(ProductDetails.Checked details) {
        if (boundTo != null) {
            throw new BoundProduct(boundTo);
        }
        describe(details);
    }

    private void describe(ProductDetails.Checked details) {
        gtin = details.gtin();
        designation = details.designation();
        designationKey = TypedText.key(designation);
        composition = details.composition();
        sought = TypedText.sought(designation) + (gtin == null ? "" : " " + gtin);
    }

    boolean says(ProductDetails.Checked details) {
        return Objects.equals(gtin, details.gtin())
                && designation.equals(details.designation())
                && composition.equals(details.composition());
    }

    /** What names it in its company's catalogue. */
    String key() {
        return new ProductDetails.Checked(gtin, designation, composition).key();
    }

    /** A certification is asked for it: it no longer changes. The first one binds it. */
    public void bindTo(String certification) {
        if (boundTo == null) {
            boundTo = certification;
        }
    }

    /** The dossier came back or was refused: it may change again, if nothing else binds it. */
    public void release(String certification) {
        if (certification.equals(boundTo)) {
            boundTo = null;
        }
    }

    public ProductId id() {
        return new ProductId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** In 14 digits. */
    public Optional<Gtin> gtin() {
        return Optional.ofNullable(gtin).map(Gtin::new);
    }

    public String designation() {
        return designation;
    }

    /** Empty where none is told. */
    public String composition() {
        return composition;
    }

    /** The number of the certification that it is bound to. */
    public Optional<String> boundTo() {
        return Optional.ofNullable(boundTo);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }

    /** Its place in lists: by designation, then by id. */
    String place() {
        return designationKey + '\n' + id;
    }
}
