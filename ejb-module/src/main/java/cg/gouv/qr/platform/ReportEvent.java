package cg.gouv.qr.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells the audit, in a transaction of its own, of something that was refused and rolled back, or of a sign-in. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportEvent {
    @Inject
    Event<DomainEvent> events;

    public void report(DomainEvent event) {
        events.fire(event);
    }
}
