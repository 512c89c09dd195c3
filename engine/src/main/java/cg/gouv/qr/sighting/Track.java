package cg.gouv.qr.sighting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stamp's sightings by area, repeated ones told once.
 *
 * @param areas their middles, in the order in which they were first seen, at most {@value #MOST_AREAS}
 * @param stops those with a known area, in the order of time, the latest {@value #MOST_STOPS}
 * @param sessions all, those without a place included
 */
record Track(List<Place> areas, List<Stop> stops, int sessions) {
    /** More would make a famous stamp's scan expensive, and say nothing that these do not. */
    static final int MOST_AREAS = 8;

    static final int MOST_STOPS = 64;

    /**
     * A sighting in an area.
     *
     * @param area its index
     */
    record Stop(long second, int area) {}

    static Track of(List<Sighting> sightings, CloneModel model) {
        List<Area> areas = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        int sessions = 0;
        @Nullable Sighting last = null;
        List<Sighting> ordered = new ArrayList<>(sightings);
        ordered.sort(Comparator.comparingLong(Sighting::second));
        for (Sighting sighting : ordered) {
            int area = area(sighting.place(), areas, model.areaKilometres());
            boolean isSoon = last != null && sighting.second() - last.second() <= model.sessionSeconds();
            last = sighting;
            if (area < 0) {
                sessions += isSoon ? 0 : 1;
            } else if (!isSoon || stops.isEmpty() || stops.get(stops.size() - 1).area() != area) {
                sessions++;
                stops.add(new Stop(sighting.second(), area));
            }
        }
        return new Track(
                areas.stream().map(Area::middle).toList(),
                stops.subList(Math.max(0, stops.size() - MOST_STOPS), stops.size()),
                sessions);
    }

    /** The index of the nearest area that holds it; a new one if none does; -1 if nothing is known or there are too many. */
    private static int area(@Nullable Place place, List<Area> areas, double kilometres) {
        if (place == null) {
            return -1;
        }
        int nearest = -1;
        double distance = kilometres;
        for (int area = 0; area < areas.size(); area++) {
            double apart = place.kilometresTo(areas.get(area).middle());
            if (apart <= distance) {
                nearest = area;
                distance = apart;
            }
        }
        if (nearest < 0 && areas.size() < MOST_AREAS) {
            areas.add(new Area());
            nearest = areas.size() - 1;
        }
        if (nearest >= 0) {
            areas.get(nearest).add(place);
        }
        return nearest;
    }

    /** A town as its scans show it: the first of them may have been at its edge. */
    private static final class Area {
        private double latitudes;
        private double longitudes;
        private int places;

        void add(Place place) {
            latitudes += place.latitude();
            longitudes += place.longitude();
            places++;
        }

        Place middle() {
            return Place.of(latitudes / places, longitudes / places);
        }
    }

    double kilometres(int one, int other) {
        return areas.get(one).kilometresTo(areas.get(other));
    }
}
