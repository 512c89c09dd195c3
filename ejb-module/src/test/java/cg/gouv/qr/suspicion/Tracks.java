package cg.gouv.qr.suspicion;

import cg.gouv.qr.sighting.Place;
import cg.gouv.qr.sighting.Sighting;
import java.util.ArrayList;
import java.util.List;

/** Stamps' sightings that read aloud. */
final class Tracks {
    static final Place BRAZZAVILLE = Place.of(-4.267, 15.283);
    static final Place POINTE_NOIRE = Place.of(-4.778, 11.864);
    static final long MINUTE = 60;
    static final long DAY = 86_400;
    static final long BEGIN = 1_790_000_000;

    private Tracks() {}

    static Sighting at(long second, Place place) {
        return new Sighting(BEGIN + second, place);
    }

    /** Sold in both towns: a scan here, and a quarter of an hour later one there. */
    static List<Sighting> inTwoTowns(int days) {
        List<Sighting> sightings = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            sightings.add(at(day * DAY, BRAZZAVILLE));
            sightings.add(at(day * DAY + 20 * MINUTE, POINTE_NOIRE));
        }
        return sightings;
    }

    /** A country's stamps, each with a scan, two thirds of them in the capital. */
    static List<List<Sighting>> aCountrys(int stamps) {
        List<List<Sighting>> seen = new ArrayList<>();
        for (int stamp = 0; stamp < stamps; stamp++) {
            seen.add(List.of(at(stamp, stamp % 3 == 0 ? POINTE_NOIRE : BRAZZAVILLE)));
        }
        return seen;
    }
}
