package cg.gouv.qr.suspicion;

import static cg.gouv.qr.platform.Permission.RECALLS_CREATE;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;
import static cg.gouv.qr.platform.Permission.VERIFICATION_INSPECT;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.Lots;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.ForeignRead;
import cg.gouv.qr.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The suspicions, for those who inspect, audit or decide. A company sees none, of its own stamps neither. */
@Stateless
@RolesAllowed({VERIFICATION_INSPECT, RECORDS_READ, RECALLS_CREATE})
public class ReadSuspicions {
    @Inject
    Suspicions suspicions;

    @Inject
    StampScans scans;

    @Inject
    Lots lots;

    @Inject
    Event<DomainEvent> events;

    /**
     * With the stamp's latest scans.
     *
     * @throws cg.gouv.qr.platform.NotFound if there is none
     */
    public SuspicionFile read(SuspicionId id) {
        Suspicion suspicion = suspicions.get(id);
        events.fire(new ForeignRead("suspicion:" + id, lots.get(suspicion.lot()).organisation(), Map.of()));
        return new SuspicionFile(suspicion, scans.latest(suspicion));
    }

    /** The newest first. */
    public Page<Suspicion> list(@Nullable SuspicionState state, @Nullable LotNumber lot, Cursor cursor) {
        return suspicions.page(state, lot, cursor);
    }
}
