package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.Lots;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.ForeignRead;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the revocations that row-level security lets the caller see: a company those of its own lots. */
@Stateless
@PermitAll
public class ReadRevocations {
    @Inject
    Revocations revocations;

    @Inject
    Lots lots;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /** @throws cg.gouv.qr.platform.NotFound if there is none, or it is another's */
    public Revocation read(LotNumber lot, RevocationId id) {
        Revocation revocation = revocations.get(lot, id);
        trace("revocation:" + id, revocation.organisation());
        return revocation;
    }

    /** @throws cg.gouv.qr.platform.NotFound if there is no such lot, or it is another's */
    public Page<Revocation> list(LotNumber lot, @Nullable RevocationState state, Cursor cursor) {
        trace("lot:" + lot, lots.get(lot).organisation());
        return revocations.page(lot, state, cursor);
    }

    /**
     * @return the recall's first revocation, which tells what all have in common
     * @throws cg.gouv.qr.platform.NotFound if there is none, or it is another's
     */
    public Revocation read(RecallId recall) {
        Revocation first = revocations.first(recall);
        trace("recall:" + recall, first.organisation());
        return first;
    }

    /**
     * What a recall does, lot by lot, the newest lot first.
     *
     * @throws cg.gouv.qr.platform.NotFound if there is none, or it is another's
     */
    public Page<Revocation> of(RecallId recall, Cursor cursor) {
        read(recall);
        return revocations.page(recall, cursor);
    }

    /** Of each recall its first revocation, the newest recall first. */
    public Page<Revocation> recalls(@Nullable RevocationState state, Cursor cursor) {
        return revocations.recalls(state, cursor);
    }

    private void trace(String subject, OrganisationId organisation) {
        if (caller.isForeign(organisation)) {
            events.fire(new ForeignRead(subject, organisation, Map.of()));
        }
    }
}
