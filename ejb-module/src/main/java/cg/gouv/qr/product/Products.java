package cg.gouv.qr.product;

import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The products that the caller may see. */
@ApplicationScoped
public class Products {
    @PersistenceContext
    EntityManager em;

    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(em.find(Product.class, id.value()));
    }

    /** @throws NotFound if there is none, or it is another's */
    public Product get(ProductId id) {
        return find(id).orElseThrow(() -> new NotFound("product", id));
    }

    /** @throws StaleVersion if it changed since the caller read it */
    Product get(ProductId id, long version) {
        Product product = get(id);
        StaleVersion.check(version, product.version());
        return product;
    }

    /**
     * Lets one transaction at a time change a company's catalogue, until it ends: an import and a person beside it then
     * find each other's products instead of colliding.
     */
    void lockCatalogue(OrganisationId organisation) {
        em.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('catalogue'), hashtext(:organisation)) as text)")
                .setParameter("organisation", organisation.toString())
                .getSingleResult();
    }

    void add(Product product) {
        em.persist(product);
    }

    Product written(Product product) {
        em.flush();
        return product;
    }

    /** A company's products that these details name, by their keys. */
    Map<String, Product> named(OrganisationId organisation, Collection<ProductDetails.Checked> details) {
        List<String> gtins = new ArrayList<>();
        List<String> designations = new ArrayList<>();
        for (ProductDetails.Checked each : details) {
            if (each.gtin() == null) {
                designations.add(TypedText.key(each.designation()));
            } else {
                gtins.add(each.gtin());
            }
        }
        Map<String, Product> found = new HashMap<>();
        collect(found, "p.gtin in :names", organisation, gtins);
        collect(found, "p.gtin is null and p.designationKey in :names", organisation, designations);
        return found;
    }

    private void collect(
            Map<String, Product> found, String condition, OrganisationId organisation, List<String> names) {
        if (!names.isEmpty()) {
            em.createQuery(
                            "select p from Product p where p.organisation = :organisation and " + condition,
                            Product.class)
                    .setParameter("organisation", organisation.value())
                    .setParameter("names", names)
                    .getResultList()
                    .forEach(product -> found.put(product.key(), product));
        }
    }

    /**
     * By designation.
     *
     * @param sought part of a designation or of a GTIN, whatever its case and accents; all products if empty
     */
    Page<Product> page(@Nullable OrganisationId organisation, String sought, Cursor cursor) {
        String text = "select p from Product p where 1 = 1"
                + (organisation == null ? "" : " and p.organisation = :organisation")
                + (sought.isEmpty() ? "" : " and p.sought like :sought escape '!'")
                + (cursor.after() == null
                        ? ""
                        : " and (p.designationKey > :designation or p.designationKey = :designation and p.id > :id)")
                + " order by p.designationKey, p.id";
        TypedQuery<Product> query = em.createQuery(text, Product.class).setMaxResults(cursor.limit() + 1);
        if (organisation != null) {
            query.setParameter("organisation", organisation.value());
        }
        if (!sought.isEmpty()) {
            query.setParameter("sought", "%" + sought.replaceAll("[!%_]", "!$0") + "%");
        }
        if (cursor.after() != null) {
            int split = cursor.after().lastIndexOf('\n');
            if (split < 0) {
                throw new InvalidValue("cursor", "invalid.cursor", cursor.token());
            }
            query.setParameter("designation", cursor.after().substring(0, split));
            query.setParameter(
                    "id", ProductId.of(cursor.after().substring(split + 1)).value());
        }
        return Page.of(query.getResultList(), cursor.limit(), Product::place);
    }
}
