package cg.gouv.qr.printing;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Conditions;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.Ids;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.printing.content.PackFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The packs that the caller may see: a stamper its own. */
@ApplicationScoped
public class PrintPacks {
    private static final String OPEN = "insert into print_pack (id, lot_number, organisation_id, stamper_id, format,"
            + " specimen, state, quantity, dots_per_module, dpi, version)"
            + " select gen_random_uuid(), l.number, l.organisation_id, l.stamper_id, f.format, s.specimen,"
            + " 'PREPARING', case when s.specimen then l.specimen_quantity else l.quantity end, :dots, :dpi, 0"
            + " from lot l, (values ('CSV'), ('PNG_ZIP'), ('SVG_ZIP'), ('PDF')) as f (format),"
            + " (values (false), (true)) as s (specimen)"
            + " where l.number = :lot and (l.specimen_quantity > 0 or not s.specimen)"
            + " and (f.format <> 'PDF' or s.specimen or l.quantity <= :sheets)"
            + " on conflict (lot_number, format, specimen) do nothing";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /**
     * Opens the packs of a lot, those of its specimens included, but no sheets for more stamps than they hold; again, it
     * changes nothing.
     *
     * @return how many are new
     */
    int open(LotNumber lot, int dotsPerModule, int dpi) {
        em.flush();
        return em.createNativeQuery(OPEN)
                .setParameter("lot", lot.value())
                .setParameter("dots", dotsPerModule)
                .setParameter("dpi", dpi)
                .setParameter("sheets", PackFormat.MOST_ON_SHEETS)
                .executeUpdate();
    }

    /** @throws NotFound if there is none, or not for this caller */
    PrintPack get(PackId id) {
        return Optional.ofNullable(em.find(PrintPack.class, id.value())).orElseThrow(() -> missing(id));
    }

    PrintPack locked(PackId id) {
        return Optional.ofNullable(em.find(PrintPack.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> missing(id));
    }

    private static NotFound missing(PackId id) {
        return new NotFound("printPack", id);
    }

    /** The newest lot's first. */
    Page<PrintPack> page(@Nullable LotNumber lot, @Nullable PackState state, Cursor cursor) {
        Key after = Key.of(cursor);
        List<PrintPack> found = new Conditions("select p from PrintPack p")
                .and("p.lot <= :lotAfter", "lotAfter", after.lot())
                .and("(p.lot < :lotAfter or p.id > :after)", "after", after.id())
                .and("p.lot = :lot", "lot", lot == null ? null : lot.value())
                .and("p.state = :state", "state", state)
                .and("p.stamper = :own", "own", caller.confinedTo())
                .orderedBy("p.lot desc, p.id", em, PrintPack.class)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), pack -> pack.lot() + "/" + pack.id());
    }

    /** A place in the list. */
    private record Key(long lot, UUID id) {
        private static final Key BEFORE_ALL = new Key(Long.MAX_VALUE, new UUID(0, 0));

        static Key of(Cursor cursor) {
            String after = cursor.after();
            if (after == null) {
                return BEFORE_ALL;
            }
            int slash = after.indexOf('/');
            if (slash < 0) {
                throw new InvalidValue("cursor", "invalid.cursor", after);
            }
            return new Key(
                    LotNumber.of(after.substring(0, slash)).value(), Ids.uuid("cursor", after.substring(slash + 1)));
        }
    }
}
