package cg.gouv.qr.printing;

import static cg.gouv.qr.platform.Permission.DISTRIBUTION_READ;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Caller;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of packs, without their codes: a stamper reads its own, an auditor all. */
@Stateless
@RolesAllowed({DISTRIBUTION_READ, RECORDS_READ})
public class ReadPacks {
    @Inject
    PrintPacks packs;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /** @throws NotFound if there is none, or not for this caller */
    public PrintPack read(PackId id) {
        PrintPack pack = packs.get(id);
        if (caller.isForeign(pack.stamper())) {
            events.fire(new ForeignRead("printPack:" + id, pack.stamper(), Map.of()));
        }
        return pack;
    }

    /**
     * Those of a lot or of all, in one state or any, the newest lot's first.
     */
    public Page<PrintPack> list(@Nullable LotNumber lot, @Nullable PackState state, Cursor cursor) {
        return packs.page(lot, state, cursor);
    }

    /**
     * The manifest, exactly as it was signed.
     *
     * @throws NotFound if there is none, or not for this caller
     * @throws PackNotReady until it is signed
     */
    public SignedPackManifest manifest(PackId id) {
        PrintPack pack = read(id);
        pack.requireReady();
        return new SignedPackManifest(signed(pack.manifest()), signed(pack.signature()), signed(pack.keyId()));
    }

    private static <T> T signed(@Nullable T part) {
        return Objects.requireNonNull(part, "a pack that is ready has a signed manifest");
    }
}
