package cg.gouv.qr.product;

import static cg.gouv.qr.platform.Permission.CERTIFICATIONS_READ;
import static cg.gouv.qr.platform.Permission.PRODUCTS_MANAGE_OWN;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.ForeignRead;
import cg.gouv.qr.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;

/** Reads how imports went, and the report of the rows that they refused. */
@Stateless
@RolesAllowed({PRODUCTS_MANAGE_OWN, CERTIFICATIONS_READ, RECORDS_READ})
public class ReadCatalogueImports {
    @Inject
    CatalogueImports imports;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /** @throws cg.gouv.qr.platform.NotFound if there is none, or it is another's */
    public CatalogueImport read(ImportId id) {
        CatalogueImport found = imports.get(id);
        if (caller.isForeign(found.organisation())) {
            events.fire(new ForeignRead("catalogueImport:" + id, found.organisation(), Map.of()));
        }
        return found;
    }

    /** The newest first. */
    public Page<CatalogueImport> list(Cursor cursor) {
        return imports.page(cursor);
    }

    /**
     * The refused rows, by line and column, also of an import that still runs.
     *
     * @throws cg.gouv.qr.platform.NotFound if there is no such import, or it is another's
     */
    public Page<RejectedRow> rejections(ImportId id, Cursor cursor) {
        if (cursor.after() == null) {
            read(id);
        } else {
            imports.get(id);
        }
        return imports.rejections(id, cursor);
    }
}
