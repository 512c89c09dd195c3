package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stampers that the caller may see: companies those approved, a stamper also itself, operators all. */
@ApplicationScoped
public class Stampers {
    private static final int SKIP_LOCKED = -2; // Hibernate's reading of the standard hint

    @PersistenceContext
    EntityManager em;

    Stamper add(Stamper stamper) {
        em.persist(stamper);
        em.flush();
        return stamper;
    }

    public Optional<Stamper> find(OrganisationId id) {
        return Optional.ofNullable(em.find(Stamper.class, id.value()));
    }

    /** @throws NotFound if there is none, or not for this caller */
    public Stamper get(OrganisationId id) {
        return find(id).orElseThrow(() -> new NotFound("stamper", id));
    }

    /** @throws StaleVersion if it changed since the caller read it */
    Stamper get(OrganisationId id, long version) {
        Stamper stamper = get(id);
        StaleVersion.check(version, stamper.version());
        return stamper;
    }

    /** The change written, so that its new version can be told. */
    Stamper written(Stamper stamper) {
        em.flush();
        return stamper;
    }

    /** In the order of their approval numbers. */
    Page<Stamper> page(@Nullable StamperState state, @Nullable String district, Cursor cursor) {
        List<Stamper> found = em.createQuery(
                        "select s from Stamper s where s.approvalNumber > :after and (:state is null or s.state = :state)"
                                + " and (:district is null or s.district = :district) order by s.approvalNumber",
                        Stamper.class)
                .setParameter("after", cursor.after() == null ? "" : cursor.after())
                .setParameter("state", state)
                .setParameter("district", district)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), Stamper::approvalNumber);
    }

    /** Those that may take orders on this day, in the order of their approval numbers. */
    Page<Stamper> approved(LocalDate day, @Nullable String district, Cursor cursor) {
        List<Stamper> found = em.createQuery(
                        "select s from Stamper s where s.approvalNumber > :after and s.state = :approved"
                                + " and s.validUntil >= :day and (:district is null or s.district = :district)"
                                + " order by s.approvalNumber",
                        Stamper.class)
                .setParameter("after", cursor.after() == null ? "" : cursor.after())
                .setParameter("approved", StamperState.APPROVED)
                .setParameter("day", day)
                .setParameter("district", district)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), Stamper::approvalNumber);
    }

    /** Those whose last day is past, locked; what another node is expiring at the moment is left to it. */
    List<Stamper> due(LocalDate today) {
        return em.createQuery(
                        "select s from Stamper s where s.state <> :expired and s.validUntil < :today", Stamper.class)
                .setParameter("expired", StamperState.EXPIRED)
                .setParameter("today", today)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }
}
