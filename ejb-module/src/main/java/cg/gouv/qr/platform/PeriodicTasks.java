package cg.gouv.qr.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which node does which periodic task, and when it is due again: a row each, with a lease as shards have one. Only the
 * database's clock counts.
 */
@Stateless
@AsPlatform("tasks")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PeriodicTasks {
    private static final String HELD = " where name = :name and fence = :fence and owner is not null";

    @PersistenceContext
    EntityManager em;

    /** Makes the row of a task that is new: it is due at once. */
    public void know(String name) {
        em.createNativeQuery(
                        "insert into periodic_task (name, due_at) values (:name, now()) on conflict (name) do nothing")
                .setParameter("name", name)
                .executeUpdate();
    }

    /**
     * Takes the task if it is due and nobody does it.
     *
     * @return the fence of the lease
     */
    public OptionalLong claim(String name, String owner, int seconds) {
        List<?> fences = em.createNativeQuery("update periodic_task set owner = :owner, fence = fence + 1,"
                        + " lease_until = now() + :seconds * interval '1 second', last_begun_at = now(), last_owner = :owner"
                        + " where name = :name and due_at <= now() and (owner is null or lease_until < now())"
                        + " returning fence")
                .setParameter("name", name)
                .setParameter("owner", owner)
                .setParameter("seconds", seconds)
                .getResultList();
        return fences.stream().mapToLong(fence -> ((Number) fence).longValue()).findFirst();
    }

    /** @return false if another node does it by now */
    public boolean renew(String name, long fence, int seconds) {
        return em.createNativeQuery(
                                "update periodic_task set lease_until = now() + :seconds * interval '1 second'" + HELD)
                        .setParameter("name", name)
                        .setParameter("fence", fence)
                        .setParameter("seconds", seconds)
                        .executeUpdate()
                == 1;
    }

    /**
     * Says that it was done, or how it failed. It is due again one interval after it began, in either case.
     *
     * @return false if another node does it by now, whose word counts
     */
    public boolean end(String name, long fence, Duration every, @Nullable String error) {
        return em.createNativeQuery("update periodic_task set owner = null, lease_until = null, last_ended_at = now(),"
                                + " runs = runs + 1, due_at = last_begun_at + :millis * interval '1 millisecond',"
                                + " last_error = cast(:error as text),"
                                + " failed_at = case when cast(:error as text) is null then failed_at else now() end"
                                + HELD)
                        .setParameter("name", name)
                        .setParameter("fence", fence)
                        .setParameter("millis", every.toMillis())
                        .setParameter("error", error)
                        .executeUpdate()
                == 1;
    }

    /** It was not begun: whoever looks next may. */
    public void giveBack(String name, long fence) {
        em.createNativeQuery("update periodic_task set owner = null, lease_until = null" + HELD)
                .setParameter("name", name)
                .setParameter("fence", fence)
                .executeUpdate();
    }

    /** Frees what a node of this name did when it died. Call it at its start, before anything is claimed. */
    public void releaseAll(String owner) {
        em.createNativeQuery("update periodic_task set owner = null, lease_until = null where owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }
}
