package cg.gouv.qr.tests.container;

import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The platform's own work. */
@Stateless
@PermitAll
@AsPlatform("test")
public class PlatformsWork {
    @PersistenceContext
    EntityManager em;

    public Seen seen() {
        return seen(em);
    }

    /** Leaves the change in memory, for the transaction to write. */
    public void change(UUID id, String reason) {
        Organisation organisation = em.find(Organisation.class, id);
        try {
            var field = Organisation.class.getDeclaredField("stateReason");
            field.setAccessible(true);
            field.set(organisation, reason);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public String reasonOf(UUID organisation) {
        return String.valueOf(em.createNativeQuery("select state_reason from organisation where id = :id")
                .setParameter("id", organisation)
                .getSingleResult());
    }

    public UUID someOrganisation() {
        return (UUID) em.createNativeQuery("select id from organisation limit 1", UUID.class)
                .getSingleResult();
    }

    public long heard(String subject) {
        return count("select count(*) from audit_entry where subject = :subject", subject);
    }

    public long posted(String subject) {
        return count("select count(*) from outbox_message where payload ->> 'subject' = :subject", subject);
    }

    /** A periodic task's row. */
    public Map<String, Object> task(String name) {
        Object[] row = (Object[])
                em.createNativeQuery("select runs, last_owner, last_error from periodic_task where name = :name")
                        .setParameter("name", name)
                        .getSingleResult();
        Map<String, Object> task = new HashMap<>();
        task.put("runs", ((Number) row[0]).longValue());
        task.put("last_owner", row[1]);
        task.put("last_error", row[2]);
        return task;
    }

    private long count(String sql, String subject) {
        return ((Number) em.createNativeQuery(sql)
                        .setParameter("subject", subject)
                        .getSingleResult())
                .longValue();
    }

    public static Seen seen(EntityManager em) {
        Object[] row = (Object[]) em.createNativeQuery("select coalesce(current_setting('estampille.reach', true), ''),"
                        + " coalesce(current_setting('estampille.person', true), ''),"
                        + " coalesce(current_setting('estampille.organisation', true), '')")
                .getSingleResult();
        return new Seen((String) row[0], (String) row[1], (String) row[2]);
    }
}
