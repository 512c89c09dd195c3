package cg.gouv.qr.report;

import static cg.gouv.qr.platform.Permission.RECORDS_READ;
import static cg.gouv.qr.platform.Permission.VERIFICATION_INSPECT;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.ForeignRead;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reports, for those who decide on them, and for auditors. Who reads which is in the audit. The contact, the receipt, which
 * would let its reader erase in the reporter's name, and the photo, out of which nobody can take what it shows of a person,
 * are for those who decide alone.
 */
@Stateless
@RolesAllowed({VERIFICATION_INSPECT, RECORDS_READ})
public class ReadReports {
    @Inject
    Reports reports;

    @Inject
    Event<DomainEvent> events;

    /** @throws NotFound if there is none */
    public Report read(ReportId id) {
        Report report = reports.get(id);
        events.fire(new ForeignRead("report:" + id, null, Map.of()));
        return report;
    }

    /** The newest first. */
    public Page<Report> list(@Nullable ReportState state, @Nullable LotNumber lot, Cursor cursor) {
        return reports.page(state, lot, cursor);
    }

    /** @return a JPEG file. @throws NotFound if there is no such report, or it has none */
    @RolesAllowed(VERIFICATION_INSPECT)
    public byte[] photo(ReportId id) {
        byte[] photo = reports.photo(id).orElseThrow(() -> new NotFound("reportPhoto", id));
        events.fire(new ForeignRead("report:" + id, null, Map.of("photo", true)));
        return photo;
    }
}
