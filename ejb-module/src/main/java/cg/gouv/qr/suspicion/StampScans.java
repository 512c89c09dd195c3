package cg.gouv.qr.suspicion;

import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.scan.Outcome;
import cg.gouv.qr.sighting.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scans of one stamp, as long as they are kept one by one. */
@ApplicationScoped
class StampScans {
    /** The latest, which a page can show. */
    static final int MOST = 200;

    /** Those before the stamp was first seen would be looked for in days that hold none. */
    private static final String LATEST = "select s.at, s.channel, s.outcome, s.place from scan s"
            + " where s.lot_number = :lot and s.position = :position and s.outcome <> :specimen"
            + " and s.at >= (select first_at from stamp_seen where lot_number = :lot and position = :position)"
            + " order by s.at desc limit " + MOST;

    @PersistenceContext
    EntityManager em;

    /** In the order of time. */
    List<StampScan> latest(Suspicion suspicion) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(LATEST)
                .setParameter("lot", suspicion.lot().value())
                .setParameter("position", suspicion.position())
                .setParameter("specimen", Outcome.SPECIMEN.number())
                .getResultList();
        List<Object[]> ordered = new ArrayList<>(rows);
        Collections.reverse(ordered);
        return scans(ordered);
    }

    private static List<StampScan> scans(List<Object[]> rows) {
        List<StampScan> scans = new ArrayList<>();
        @Nullable StampScan before = null;
        for (Object[] row : rows) {
            Instant at = (Instant) row[0];
            @Nullable Place place = row[3] == null ? null : Place.ofNumber(((Number) row[3]).intValue());
            StampScan scan = new StampScan(
                    at,
                    Channel.of(((Number) row[1]).intValue()),
                    Outcome.of(((Number) row[2]).intValue()),
                    place,
                    leg(before, at, place));
            before = place == null ? before : scan;
            scans.add(scan);
        }
        return scans;
    }

    private static StampScan.@Nullable Leg leg(@Nullable StampScan before, Instant at, @Nullable Place place) {
        @Nullable Place from = before == null ? null : before.place();
        return before == null || from == null || place == null
                ? null
                : new StampScan.Leg(from.kilometresTo(place), Duration.between(before.at(), at));
    }
}
