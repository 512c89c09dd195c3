package cg.gouv.qr.suspicion;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.sighting.CloneModel;
import cg.gouv.qr.sighting.Sighting;
import cg.gouv.qr.sighting.Usual;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is usual of the country's stamps, from a sample of those that were scanned and the number of those that were not. */
@Stateless
@AsPlatform("clones")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KnownStamps {
    /** As many as the score's rates were measured with. */
    private static final int SAMPLE = 50_000;

    /** Scans with a place: with fewer, one town looks as rare as another, and two scans in it prove too much. */
    static final int ENOUGH = 1000;

    /**
     * The fewest scans of a stamp with which the score's rates were measured: where people scan less, a few would be a crowd, and
     * nobody knows how often that is wrong.
     */
    static final double LEAST_SESSIONS = 0.95;

    /** The same for how alike stamps are in that. */
    static final double MOST_SHAPE = 0.9;

    private static final int MOST_UNSEEN = 1_000_000;

    @PersistenceContext
    EntityManager em;

    /** @return nothing before there are scans enough */
    public Optional<Usual> usual() {
        long seen = number("select greatest(0, cast(reltuples as bigint)) from pg_class"
                + " where oid = cast('stamp_seen' as regclass)");
        List<List<Sighting>> sample = sample(seen);
        long made = number("select coalesce(sum(quantity), 0) from shard where state = 'SEALED' and not specimen");
        return usual(sample, (double) made / Math.max(1, Math.max(seen, sample.size())));
    }

    /** Pages drawn from the whole table, of which the rest is not read. */
    @SuppressWarnings("unchecked")
    private List<List<Sighting>> sample(long seen) {
        double percent = Math.min(100, Math.max(0.001, 100.0 * SAMPLE / Math.max(1, seen)));
        List<byte[]> tracks = em.createNativeQuery(
                        "select track from stamp_seen tablesample system (" + percent + ") limit " + 2 * SAMPLE)
                .getResultList();
        return tracks.stream().map(track -> KeptSightings.of(track).all()).toList();
    }

    /**
     * @param seen stamps that were scanned, drawn at random
     * @param stampsForEach how many there are for one that was scanned, itself included
     */
    static Optional<Usual> usual(List<List<Sighting>> seen, double stampsForEach) {
        long placed = seen.stream()
                .flatMap(List::stream)
                .filter(one -> one.place() != null)
                .count();
        if (placed < ENOUGH) {
            return Optional.empty();
        }
        List<List<Sighting>> all = new ArrayList<>(seen);
        double unseen = Math.max(0, stampsForEach - 1) * seen.size();
        all.addAll(Collections.nCopies((int) Math.min(MOST_UNSEEN, unseen), List.of()));
        Usual usual = Usual.of(all, CloneModel.TUNED);
        return Optional.of(new Usual(
                usual.places(), Math.max(LEAST_SESSIONS, usual.sessions()), Math.min(MOST_SHAPE, usual.shape())));
    }

    private long number(String sql) {
        return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
