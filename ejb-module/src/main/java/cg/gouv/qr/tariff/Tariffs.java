package cg.gouv.qr.tariff;

import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All tariffs, past and coming ones included. */
@ApplicationScoped
public class Tariffs {
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    @PersistenceContext
    EntityManager em;

    void add(Tariff tariff) {
        em.persist(tariff);
        em.flush();
    }

    /** @throws NotFound if there is none */
    public Tariff get(TariffId id) {
        return Optional.ofNullable(em.find(Tariff.class, id.value())).orElseThrow(() -> new NotFound("tariff", id));
    }

    /** @throws StaleVersion if it changed since the caller read it */
    Tariff get(TariffId id, long version) {
        Tariff tariff = get(id);
        StaleVersion.check(version, tariff.version());
        return tariff;
    }

    /** The change written, so that its new version can be told. */
    Tariff written(Tariff tariff) {
        em.flush();
        return tariff;
    }

    /**
     * The one that holds.
     *
     * @throws NoTariff if none does
     */
    public Tariff inForce(int encoderProfile, LocalDate day) {
        return overlapping(encoderProfile, day, day, null).orElseThrow(() -> new NoTariff(encoderProfile, day));
    }

    /** Makes changes of tariffs follow one another until the transaction ends, so that two never overlap unseen. */
    void serialise() {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('tariff'))) as held")
                .getSingleResult();
    }

    /** Some other tariff of the profile that holds on one of the days, bounds included. */
    Optional<Tariff> overlapping(
            int encoderProfile, LocalDate from, @Nullable LocalDate until, @Nullable TariffId except) {
        return em.createQuery(
                        "select t from Tariff t where t.encoderProfile = :profile and t.id <> :except"
                                + " and t.validFrom <= :until and (t.validUntil is null or t.validUntil >= :from)",
                        Tariff.class)
                .setParameter("profile", encoderProfile)
                .setParameter("except", except == null ? new UUID(0, 0) : except.value())
                .setParameter("until", until == null ? NO_END : until)
                .setParameter("from", from)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those that hold on the day, or all of them, in the order of their ids. */
    Page<Tariff> page(@Nullable LocalDate day, Cursor cursor) {
        List<Tariff> found = em.createQuery(
                        "select t from Tariff t where t.id > :after and t.validFrom <= :until"
                                + " and (t.validUntil is null or t.validUntil >= :from) order by t.id",
                        Tariff.class)
                .setParameter("after", cursor.afterId())
                .setParameter("until", day == null ? NO_END : day)
                .setParameter("from", day == null ? LocalDate.EPOCH : day)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), tariff -> tariff.id().toString());
    }
}
