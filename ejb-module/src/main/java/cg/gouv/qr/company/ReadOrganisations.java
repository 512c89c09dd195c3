package cg.gouv.qr.company;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what row-level security lets the caller see: everyone their own, operators and auditors every organisation. */
@Stateless
@PermitAll
public class ReadOrganisations {
    @Inject
    Organisations organisations;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /** @throws cg.gouv.qr.platform.NotFound if there is none, or it is another's */
    public Organisation read(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        if (caller.isForeign(id)) {
            events.fire(new ForeignRead("organisation:" + id, id, Map.of()));
        }
        return organisation;
    }

    public Page<Organisation> list(@Nullable OrganisationKind kind, @Nullable OrganisationState state, Cursor cursor) {
        return organisations.page(kind, state, cursor);
    }

    /** The organisation that the caller acts for, or has registered and waits for. */
    public Optional<Organisation> mine() {
        OrganisationId own = caller.organisationOrNull();
        return own == null ? organisations.registeredBy(caller.person()) : organisations.find(own);
    }
}
