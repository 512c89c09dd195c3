package cg.gouv.qr.verification;

import cg.gouv.qr.key.EpochState;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.lot.Positions;
import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.recall.Revocation;
import cg.gouv.qr.recall.Revocations;
import cg.gouv.qr.verification.News.EpochRow;
import cg.gouv.qr.verification.SerialIndex.Block;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks PostgreSQL what verification must know. Each question has {@link #PATIENCE} to be answered. */
@Stateless
@AsPlatform("verification")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VerificationRecords {
    /** Of blocks in one answer: a country's would take longer than one may. */
    static final int MOST_BLOCKS = 100_000;

    private static final int PATIENCE = 2000; // milliseconds

    /** The horizon comes with the rows, from one snapshot; one row without a lot when nothing changed. */
    private static final String CHANGES =
            "select cast(pg_snapshot_xmin(pg_current_snapshot()) as text), c.lot_number, c.version"
                    + " from (select 1) one left join lot_change c on c.transaction >= cast(cast(:since as text) as xid8)";

    private static final String BLOCKS =
            "select first_serial, quantity, number from lot where first_serial >= :end union all"
                    + " select specimen_first_serial, specimen_quantity, number from lot"
                    + " where specimen_quantity > 0 and specimen_first_serial >= :end order by 1 limit " + MOST_BLOCKS;

    private static final String LOT =
            "select l.epoch, l.code_format, l.code_prefix, l.first_serial, l.quantity, l.specimen_first_serial,"
                    + " l.specimen_quantity, l.product_designation, p.gtin, o.name, c.number, c.state,"
                    + " cast(c.valid_from as text), cast(c.valid_until as text), r.number, cast(r.valid_until as text),"
                    + " l.application_required, f.applied, f.spoiled from lot l join product p on p.id = l.product_id join organisation o on o.id = l.organisation_id"
                    + " join certification c on c.number = l.certification_number"
                    + " left join certification r on r.product_id = l.product_id and r.state = 'GRANTED'"
                    + " and r.number <> l.certification_number"
                    + " left join circulation f on f.lot_number = l.number where l.number = :lot";

    private static final String SEALED =
            "select specimen, first_position, quantity from shard where lot_number = :lot and state = 'SEALED'";

    @PersistenceContext
    EntityManager em;

    @Inject
    Revocations revocations;

    /**
     * @param since the horizon of the last news, or null at the beginning, when no change can have been missed
     * @param end the serial after the last one known
     * @return what is new, with the first {@link #MOST_BLOCKS} blocks of it
     */
    public News news(@Nullable String since, long end) {
        Map<Long, Long> versions = new HashMap<>();
        String horizon = "";
        for (Object[] row :
                rows(query(CHANGES).setParameter("since", since == null ? Long.toString(Long.MAX_VALUE) : since))) {
            horizon = (String) row[0];
            if (row[1] != null) {
                versions.put(number(row[1]), number(row[2]));
            }
        }
        List<Block> blocks = rows(query(BLOCKS).setParameter("end", end)).stream()
                .map(row -> new Block(number(row[0]), number(row[1]), number(row[2])))
                .toList();
        List<EpochRow> epochs = rows(query("select number, state from key_epoch")).stream()
                .map(row -> new EpochRow((int) number(row[0]), EpochState.valueOf((String) row[1])))
                .toList();
        return new News(horizon, versions, blocks, epochs);
    }

    /** A lot's state, at the version that it tells or a later one, since the version is read first; empty if there is no such lot. */
    public Optional<VerifiableLot> lot(long lot) {
        List<?> versions = query("select version from lot_change where lot_number = :lot")
                .setParameter("lot", lot)
                .getResultList();
        long version = versions.isEmpty() ? 0 : number(versions.get(0));
        return rows(query(LOT).setParameter("lot", lot)).stream().findFirst().map(row -> state(lot, version, row));
    }

    private VerifiableLot state(long lot, long version, Object[] row) {
        List<Range> sealed = new ArrayList<>();
        List<Range> specimens = new ArrayList<>();
        for (Object[] shard : rows(query(SEALED).setParameter("lot", lot))) {
            int first = (int) number(shard[1]);
            ((boolean) shard[0] ? specimens : sealed).add(new Range(first, first + (int) number(shard[2]) - 1));
        }
        return new VerifiableLot(
                lot,
                version,
                (int) number(row[0]),
                (int) number(row[1]),
                (String) row[2],
                number(row[3]),
                (int) number(row[4]),
                number(row[5]),
                (int) number(row[6]),
                (String) row[7],
                (String) row[8],
                (String) row[9],
                standing(row),
                PositionRanges.of(sealed),
                PositionRanges.of(specimens),
                revocations.inForce(new LotNumber(lot)).stream()
                        .map(VerificationRecords::revoked)
                        .toList(),
                Positions.of(suspects(lot)),
                circulating(row));
    }

    /** What was applied is of no matter where nobody demands that it is reported. */
    private static VerifiableLot.Circulating circulating(Object[] row) {
        return new VerifiableLot.Circulating((boolean) row[16] ? positions(row[17]) : null, positions(row[18]));
    }

    private static Positions positions(@Nullable Object bitmap) {
        return bitmap == null ? Positions.NONE : Positions.of((byte[]) bitmap);
    }

    @SuppressWarnings("unchecked")
    private List<Integer> suspects(long lot) {
        return query("select position from suspicion where lot_number = :lot and state = 'OPEN'")
                .setParameter("lot", lot)
                .getResultList();
    }

    private static CertificationStanding standing(Object[] row) {
        return new CertificationStanding(
                (String) row[10],
                (String) row[11],
                LocalDate.parse((String) row[12]),
                LocalDate.parse((String) row[13]),
                (String) row[14],
                row[15] == null ? null : LocalDate.parse((String) row[15]));
    }

    private static VerifiableLot.Revoked revoked(Revocation revocation) {
        return new VerifiableLot.Revoked(
                revocation.range().first(),
                revocation.range().last(),
                revocation.reason(),
                revocation.instructions(),
                Objects.requireNonNull(revocation.inForceSince()));
    }

    private Query query(String sql) {
        return em.createNativeQuery(sql).setHint("jakarta.persistence.query.timeout", PATIENCE);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
