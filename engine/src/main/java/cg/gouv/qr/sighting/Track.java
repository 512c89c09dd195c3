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
        List<Sighting> ordered = new ArrayList<>(sightings);
        ordered.sort(Comparator.comparingLong(Sighting::second));
        Session anywhere = new Session(model.sessionSeconds());
        int placeless = 0;
        for (Sighting sighting : ordered) {
            int area = area(sighting.place(), areas, model.areaKilometres());
            boolean isSoon = anywhere.continuesAt(sighting.second());
            if (area < 0) {
                placeless += isSoon ? 0 : 1;
            } else if (!areas.get(area).session(model).continuesAt(sighting.second())) {
                stops.add(new Stop(sighting.second(), area));
            }
        }
        return new Track(
                areas.stream().map(Area::middle).toList(),
                stops.subList(Math.max(0, stops.size() - MOST_STOPS), stops.size()),
                stops.size() + placeless);
    }

    /** Somebody who tries again. It lasts from its beginning: who goes on for hours is not one person. */
    private static final class Session {
        private final long seconds;
        private long begun = Long.MIN_VALUE;

        Session(long seconds) {
            this.seconds = seconds;
        }

        /** @return false if another one begins then */
        boolean continuesAt(long second) {
            if (begun != Long.MIN_VALUE && second - begun <= seconds) {
                return true;
            }
            begun = second;
            return false;
        }
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
        private @Nullable Session session;

        /** Each area has its own: a phone whose place changes from one to another and back is one person's. */
        Session session(CloneModel model) {
            if (session == null) {
                session = new Session(model.sessionSeconds());
            }
            return session;
        }

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
