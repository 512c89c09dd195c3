package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import cg.gouv.qr.product.ProductId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The certifications that the caller may see. */
@ApplicationScoped
public class Certifications {
    private static final Set<CertificationState> IN_FORCE =
            EnumSet.of(CertificationState.GRANTED, CertificationState.SUSPENDED);
    private static final Set<CertificationState> UNDER_WAY = EnumSet.of(
            CertificationState.DRAFT,
            CertificationState.SUBMITTED,
            CertificationState.IN_REVIEW,
            CertificationState.RETURNED,
            CertificationState.REVIEWED);

    @PersistenceContext
    EntityManager em;

    public Optional<Certification> find(CertificationNumber number) {
        return Optional.ofNullable(em.find(Certification.class, number.value()));
    }

    /** @throws NotFound if there is none, or it is another's */
    public Certification get(CertificationNumber number) {
        return find(number).orElseThrow(() -> new NotFound("certification", number));
    }

    /** @throws StaleVersion if it changed since the caller read it */
    Certification get(CertificationNumber number, long version) {
        Certification certification = get(number);
        StaleVersion.check(version, certification.version());
        return certification;
    }

    /** The same, held against every other change until the transaction ends, and with a new version for this one. */
    Certification getToExtend(CertificationNumber number) {
        Certification certification =
                em.find(Certification.class, number.value(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (certification == null) {
            throw new NotFound("certification", number);
        }
        return certification;
    }

    /** The one that the product is certified by, be it suspended. */
    public Optional<Certification> inForce(ProductId product) {
        return ofProduct(product, IN_FORCE);
    }

    Optional<Certification> underWay(ProductId product) {
        return ofProduct(product, UNDER_WAY);
    }

    private Optional<Certification> ofProduct(ProductId product, Set<CertificationState> states) {
        return em.createQuery(
                        "select c from Certification c where c.product = :product and c.state in :states",
                        Certification.class)
                .setParameter("product", product.value())
                .setParameter("states", states)
                .getResultStream()
                .findFirst();
    }

    /** The granted certification that followed this one, if any. */
    public Optional<Certification> renewalOf(CertificationNumber number) {
        return em.createQuery(
                        "select c from Certification c where c.renews = :number and c.validFrom is not null"
                                + " order by c.validFrom desc",
                        Certification.class)
                .setParameter("number", number.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * What stands today for whatever was made under this number: the certification itself or, where that expired, the last
     * of its granted renewals. What was suspended or revoked stands for itself, and no earlier grant speaks for it.
     *
     * @throws NotFound if there is none, or it is another's
     */
    public Certification standing(CertificationNumber number) {
        Certification standing = get(number);
        while (standing.state() == CertificationState.EXPIRED) {
            Optional<Certification> renewal = renewalOf(standing.number());
            if (renewal.isEmpty()) {
                break;
            }
            standing = renewal.get();
        }
        return standing;
    }

    void add(Certification certification) {
        em.persist(certification);
    }

    /** The change written, so that its new version can be told. */
    Certification written(Certification certification) {
        em.flush();
        return certification;
    }

    /** Those whose last day of validity lies before this one. */
    List<CertificationNumber> endedBefore(LocalDate day) {
        return em.createQuery(
                        "select c.number from Certification c where c.state in :states and c.validUntil < :day"
                                + " order by c.number",
                        String.class)
                .setParameter("states", IN_FORCE)
                .setParameter("day", day)
                .getResultStream()
                .map(CertificationNumber::new)
                .toList();
    }

    /** By number: the oldest first. */
    Page<Certification> page(Set<CertificationState> states, @Nullable ProductId product, Cursor cursor) {
        TypedQuery<Certification> query = em.createQuery(
                        "select c from Certification c where c.number > :after"
                                + (states.isEmpty() ? "" : " and c.state in :states")
                                + (product == null ? "" : " and c.product = :product")
                                + " order by c.number",
                        Certification.class)
                .setParameter("after", cursor.after() == null ? "" : cursor.after())
                .setMaxResults(cursor.limit() + 1);
        if (!states.isEmpty()) {
            query.setParameter("states", states);
        }
        if (product != null) {
            query.setParameter("product", product.value());
        }
        return Page.of(
                query.getResultList(), cursor.limit(), found -> found.number().value());
    }
}
