package cg.gouv.qr.audit;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Reads the trail, the newest first. Only who manages users sees names and addresses. Reading leaves a trace itself. */
@Stateless
@RolesAllowed(Permission.AUDIT_READ)
public class ReadAudit {
    @Inject
    AuditEntries entries;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /** @throws cg.gouv.qr.platform.InvalidValue if the cursor is none of this list */
    public Page<AuditEntry> list(AuditQuestion question, Cursor cursor) {
        Page<AuditEntry> page = entries.page(question, cursor);
        events.fire(new AuditRead(question));
        return caller.has(Permission.USERS_MANAGE) ? page : page.map(AuditEntry::withoutPersons);
    }
}
