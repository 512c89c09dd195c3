package cg.gouv.qr.tests.container;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.lot.ShardLease;
import cg.gouv.qr.lot.ShardStore;
import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.shard.StampSource;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.Tier;
import cg.gouv.qr.symbol.EncoderProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a worker does with its lease, step by step, and what the rows say afterwards. */
@Stateless
@PermitAll
@AsPlatform("test")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShardsAtHand {
    @PersistenceContext
    EntityManager em;

    @Inject
    ShardStore store;

    @Inject
    StorePlaces places;

    @Inject
    KeyRing keys;

    /** A lot that waits for its release, with its version. */
    public Optional<long[]> planned() {
        List<?> rows = em.createNativeQuery("select number, version from lot where state = 'PLANNED'"
                        + " and product_designation like :product order by number limit 1")
                .setParameter("product", PlannedLots.PRODUCT + "%")
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] columns = (Object[]) row;
            return new long[] {((Number) columns[0]).longValue(), ((Number) columns[1]).longValue()};
        });
    }

    /** Makes the shard's file as the application's worker does. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ShardStore.Stored make(ShardLease lease, ShardWriter.Progress progress) throws IOException {
        return store.make(lease, file -> written(lease, file, progress));
    }

    /** The same again by somebody who has begun before and spares what others began since; nothing if a newer holder swept it
     *  away before it was whole. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<ShardStore.Stored> makeStubbornly(ShardLease lease) throws IOException {
        Path file = path(lease);
        try {
            return Optional.of(new ShardStore.Stored(written(lease, file, made -> {}), file.toString()));
        } catch (NoSuchFileException swept) {
            return Optional.empty();
        }
    }

    private Path path(ShardLease lease) {
        return places.of(Tier.HOT).get(0).local(lease.file()).orElseThrow();
    }

    private SealedShard written(ShardLease lease, Path file, ShardWriter.Progress progress) throws IOException {
        EpochKeys epoch = keys.keys(lease.epoch());
        ShardHeader header = new ShardHeader(
                EncoderProfile.of(lease.encoderProfile()),
                CodeFormat.find(lease.codeFormat()).orElseThrow(),
                CodePrefix.parse(lease.codePrefix()),
                lease.shard().lot(),
                lease.firstSerial(),
                lease.quantity(),
                lease.epoch());
        return new ShardWriter(epoch).write(header, StampSource.of(header, epoch), file, lease.fence(), progress);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public byte[] file(ShardLease lease) {
        try {
            return Files.readAllBytes(path(lease));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the shard's row and its lot's say. */
    public String rows(ShardId shard) {
        return (String) em.createNativeQuery("select cast(s as text) || cast(l as text) from shard s join lot l"
                        + " on l.number = s.lot_number where s.lot_number = :lot and s.index_in_lot = :index")
                .setParameter("lot", shard.lot())
                .setParameter("index", shard.index())
                .getSingleResult();
    }

    public String state(ShardId shard) {
        return (String)
                em.createNativeQuery("select state from shard where lot_number = :lot and index_in_lot = :index")
                        .setParameter("lot", shard.lot())
                        .setParameter("index", shard.index())
                        .getSingleResult();
    }

    public String owner(ShardId shard) {
        return String.valueOf(
                em.createNativeQuery("select owner from shard where lot_number = :lot and index_in_lot = :index")
                        .setParameter("lot", shard.lot())
                        .setParameter("index", shard.index())
                        .getSingleResult());
    }

    /** How often it stands in a day's log. */
    public long logged(ShardId shard) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from day_log_entry where lot_number = :lot and index_in_lot = :index")
                        .setParameter("lot", shard.lot())
                        .setParameter("index", shard.index())
                        .getSingleResult())
                .longValue();
    }

    /** Notes a copy in a place that no server has, so that only a test claims it; one that is noted already is changed. */
    public void copy(ShardId shard, String place, String state) {
        int noted = em.createNativeQuery(
                        "insert into shard_copy (lot_number, index_in_lot, place, form, state)"
                                + " values (:lot, :index, :place, 'WHOLE', :state) on conflict (lot_number, index_in_lot, place, form)"
                                + " do update set state = excluded.state, due_at = now(), lease_until = now() - interval '1 second'")
                .setParameter("lot", shard.lot())
                .setParameter("index", shard.index())
                .setParameter("place", place)
                .setParameter("state", state)
                .executeUpdate();
        assert noted == 1;
    }

    public String copyState(String place) {
        return (String) em.createNativeQuery("select state from shard_copy where place = :place")
                .setParameter("place", place)
                .getSingleResult();
    }

    /** @return how many were noted */
    public int forgetCopies(String place) {
        return em.createNativeQuery("delete from shard_copy where place = :place")
                .setParameter("place", place)
                .executeUpdate();
    }

    public boolean lotSealed(long lot) {
        return em.createNativeQuery("select state from lot where number = :lot")
                .setParameter("lot", lot)
                .getSingleResult()
                .equals("SEALED");
    }
}
