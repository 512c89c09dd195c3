package cg.gouv.qr.suspicion;

import cg.gouv.qr.sighting.CloneModel;
import cg.gouv.qr.sighting.Place;
import cg.gouv.qr.sighting.Sighting;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stamp's latest sightings, at most {@value #MOST}, as its row keeps them: 8 bytes each, big-endian, seconds since 1970 (5
 * bytes) and the place's number plus 1, or zero (3). So a score costs no look at a day of scans, and a stamp that all the world
 * scans costs no more than others. One cell's sightings of a session are one, as the score has it: nobody pushes out what was
 * seen by scanning a hundred times in a row. Immutable.
 */
final class KeptSightings {
    /** The score looks at 64 stops, and at scans without a place between them. */
    static final int MOST = 128;

    static final KeptSightings NONE = new KeptSightings(List.of());

    private static final int PLACE_BITS = 24;
    private static final long PLACE = (1 << PLACE_BITS) - 1;
    private static final long LATEST = (1L << 40) - 1;
    private static final int NOWHERE = -1;

    /** In the order of time. */
    private final List<Sighting> sightings;

    private KeptSightings(List<Sighting> sightings) {
        this.sightings = sightings;
    }

    /** From what {@link #bytes} gave. */
    static KeptSightings of(byte[] bytes) {
        ByteBuffer kept = ByteBuffer.wrap(bytes);
        List<Sighting> sightings = new ArrayList<>();
        while (kept.remaining() >= Long.BYTES) {
            long sighting = kept.getLong();
            int place = (int) (sighting & PLACE) - 1;
            sightings.add(new Sighting(sighting >>> PLACE_BITS, place < 0 ? null : Place.ofNumber(place)));
        }
        return new KeptSightings(List.copyOf(sightings));
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(sightings.size() * Long.BYTES);
        for (Sighting sighting : sightings) {
            bytes.putLong(sighting.second() << PLACE_BITS | cell(sighting) + 1);
        }
        return bytes.array();
    }

    /** These and more, which may be of any time and in any order. */
    KeptSightings with(List<Sighting> more) {
        List<Sighting> all = new ArrayList<>(sightings);
        // A clock that is wrong by ten thousand years is not worth a failure.
        more.forEach(one -> all.add(new Sighting(Math.max(0, Math.min(LATEST, one.second())), one.place())));
        all.sort(Comparator.comparingLong(Sighting::second));
        List<Sighting> told = new ArrayList<>();
        Map<Integer, Long> begun = new HashMap<>();
        for (Sighting one : all) {
            @Nullable Long since = begun.get(cell(one));
            if (since == null || one.second() - since > CloneModel.TUNED.sessionSeconds()) {
                begun.put(cell(one), one.second());
                told.add(one);
            }
        }
        return new KeptSightings(List.copyOf(told.subList(Math.max(0, told.size() - MOST), told.size())));
    }

    /** All, in the order of time. */
    List<Sighting> all() {
        return sightings;
    }

    /** Those of which no person has judged.
     *  @param cleared until then somebody has; null if nobody has */
    List<Sighting> after(@Nullable Instant cleared) {
        return cleared == null ? sightings : since(cleared.plusSeconds(1)).sightings;
    }

    /** Those from that second on. */
    KeptSightings since(Instant begin) {
        return new KeptSightings(sightings.stream()
                .filter(one -> one.second() >= begin.getEpochSecond())
                .toList());
    }

    private static int cell(Sighting sighting) {
        Place place = sighting.place();
        return place == null ? NOWHERE : place.number();
    }
}
