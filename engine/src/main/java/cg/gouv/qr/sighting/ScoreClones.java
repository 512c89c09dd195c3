package cg.gouv.qr.sighting;

import cg.gouv.qr.sighting.CloneScore.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Judges a stamp by its sightings: a likelihood ratio of copies against a single item. Safe for several threads. */
public final class ScoreClones {
    private static final int SPREAD_AREAS = 3;
    private static final int CHANGES = 3;

    private final CloneModel model;
    private final Usual usual;

    /** @param usual of the stamps that are judged, with places added up over the model's areas */
    public ScoreClones(CloneModel model, Usual usual) {
        this.model = model;
        this.usual = usual;
    }

    /**
     * The score of one stamp.
     *
     * @param sightings all of it, in any order
     * @param applied when its application was reported for, in seconds of Unix time; null if it was not
     */
    public CloneScore score(List<Sighting> sightings, @Nullable Long applied) {
        if (sightings.isEmpty()) {
            return CloneScore.NONE;
        }
        Track track = Track.of(sightings, model);
        List<Reason> reasons = new ArrayList<>();
        double score = travel(track, reasons) + crowd(track, reasons);
        if (applied != null) {
            score += early(sightings, applied, reasons);
        }
        return new CloneScore(score, reasons);
    }

    private double travel(Track track, List<Reason> reasons) {
        if (track.stops().size() < 2) {
            return 0;
        }
        int changes = 0;
        Reason.@Nullable ImpossibleTravel fastest = null;
        for (int stop = 1; stop < track.stops().size(); stop++) {
            Track.Stop from = track.stops().get(stop - 1);
            Track.Stop to = track.stops().get(stop);
            if (from.area() != to.area()) {
                changes++;
                var travel = new Reason.ImpossibleTravel(
                        track.areas().get(from.area()),
                        track.areas().get(to.area()),
                        track.kilometres(from.area(), to.area()),
                        to.second() - from.second());
                if (speed(travel) > model.kilometresPerHour() && (fastest == null || speed(travel) > speed(fastest))) {
                    fastest = travel;
                }
            }
        }
        if (fastest != null) {
            reasons.add(fastest);
        }
        if (changes >= CHANGES) {
            reasons.add(new Reason.BackAndForth(changes, track.areas().size()));
        }
        if (track.areas().size() >= SPREAD_AREAS) {
            reasons.add(new Reason.Spread(track.areas().size()));
        }
        return new Journey(track, model, usual.places()).evidence();
    }

    /** In km/h; within a second, as within one. */
    private static double speed(Reason.ImpossibleTravel travel) {
        return travel.kilometres() * TimeUnit.HOURS.toSeconds(1) / Math.max(1, travel.seconds());
    }

    /** Negative binomial against one of a greater mean; of both, the terms that differ. */
    private double crowd(Track track, List<Reason> reasons) {
        double evidence = (logCount(track.sessions(), usual.sessions() * model.timesAsMany())
                        - logCount(track.sessions(), usual.sessions()))
                / Math.log(10);
        if (evidence >= 1) {
            reasons.add(new Reason.Crowd(track.sessions()));
        }
        return Math.min(model.crowdMost(), evidence);
    }

    private double logCount(int count, double mean) {
        double shape = usual.shape();
        return shape * Math.log(shape / (shape + mean)) + count * Math.log(mean / (shape + mean));
    }

    private double early(List<Sighting> sightings, long applied, List<Reason> reasons) {
        long first = sightings.stream().mapToLong(Sighting::second).min().orElse(applied);
        if (first >= applied) {
            return Math.log10((1 - model.copiedEarly()) / (1 - model.early()));
        }
        reasons.add(new Reason.BeforeApplication(applied - first));
        return Math.log10(model.copiedEarly() / model.early());
    }
}
