package cg.gouv.qr.key;

import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The epochs, a row each. */
@ApplicationScoped
public class KeyEpochs {
    @PersistenceContext
    EntityManager em;

    void add(KeyEpoch epoch) {
        em.persist(epoch);
        em.flush();
    }

    /** What was told so far is written before what follows: there is never a second active one. */
    void write() {
        em.flush();
    }

    /** Makes openings follow one another until the transaction ends. */
    void serialise() {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('key_epoch'))) as held")
                .getSingleResult();
    }

    public Optional<KeyEpoch> find(int number) {
        return Optional.ofNullable(em.find(KeyEpoch.class, number));
    }

    /** @throws NotFound if it was never opened */
    KeyEpoch get(int number) {
        return find(number).orElseThrow(() -> new NotFound("epoch", number));
    }

    /** @throws StaleVersion if it changed since the caller read it */
    KeyEpoch get(int number, long version) {
        KeyEpoch epoch = get(number);
        StaleVersion.check(version, epoch.version());
        return epoch;
    }

    /** The change written, so that its new version can be told. */
    KeyEpoch written(KeyEpoch epoch) {
        em.flush();
        return epoch;
    }

    /** The one that new lots take, if any was ever opened. */
    public Optional<KeyEpoch> active() {
        return em.createQuery("select e from KeyEpoch e where e.state = :active", KeyEpoch.class)
                .setParameter("active", EpochState.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** The one with the highest number. */
    Optional<KeyEpoch> latest() {
        return em.createQuery("select e from KeyEpoch e order by e.number desc", KeyEpoch.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** In the order of their numbers; 1,024 at most. */
    List<KeyEpoch> all() {
        return em.createQuery("select e from KeyEpoch e order by e.number", KeyEpoch.class)
                .getResultList();
    }
}
