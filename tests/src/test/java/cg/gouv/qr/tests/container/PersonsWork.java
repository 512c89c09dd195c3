package cg.gouv.qr.tests.container;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** A use case of a person, with no annotation of ours: whoever writes a bean gets the interceptor. */
@Stateless
@PermitAll
public class PersonsWork {
    @PersistenceContext
    EntityManager em;

    @Inject
    PlatformsWork platform;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Outbox outbox;

    public Seen seen() {
        return PlatformsWork.seen(em);
    }

    /** Before, during and after the platform's work in the same transaction. */
    public List<Seen> seenAroundThePlatformsWork() {
        return List.of(seen(), platform.seen(), seen());
    }

    /** The platform changes a row that the person cannot see, and does not write it down itself. */
    public void letThePlatformChange(UUID organisation, String reason) {
        Seen before = seen();
        platform.change(organisation, reason);
        assert seen().equals(before);
    }

    public long organisations() {
        return ((Number) em.createNativeQuery("select count(*) from organisation")
                        .getSingleResult())
                .longValue();
    }

    public void fireAndPost(String subject) {
        events.fire(new Tried(subject));
        outbox.put("test", Json.createObjectBuilder().add("subject", subject).build());
    }

    public void fireAndFail(String subject) {
        fireAndPost(subject);
        throw new IllegalStateException("as it was meant to");
    }
}
