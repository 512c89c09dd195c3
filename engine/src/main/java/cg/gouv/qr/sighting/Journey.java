package cg.gouv.qr.sighting;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How likely a track is, if one item makes it alone, or shares it with copies that are in one area. The item is somewhere
 * (hidden) and moves now and then; each sighting tells where it is, or goes astray: a hidden Markov model, and the forward
 * algorithm (Rabiner, A tutorial on hidden Markov models, Proc. IEEE 77, 1989, III.A) with scaling.
 */
final class Journey {
    private static final double SECONDS_PER_DAY = TimeUnit.DAYS.toSeconds(1);
    private static final double SECONDS_PER_HOUR = TimeUnit.HOURS.toSeconds(1);
    /** How many of the sightings are of copies: nobody knows, so it is averaged over these. */
    private static final double[] COPIES_SHARES = {0.1, 0.3, 0.5, 0.7, 0.9};

    private final Track track;
    private final CloneModel model;
    /** Of scans in general: the areas', and last that of everywhere else. */
    private final double[] shares;
    /** From area to area, the least seconds that it takes. */
    private final double[][] seconds;

    Journey(Track track, CloneModel model, PlaceShares places) {
        this.track = track;
        this.model = model;
        int areas = track.areas().size();
        this.shares = new double[areas + 1];
        double others = 1;
        for (int area = 0; area < areas; area++) {
            shares[area] = places.of(track.areas().get(area));
            others -= shares[area];
        }
        shares[areas] = Math.max(0, others);
        this.seconds = new double[areas][areas];
        for (int from = 0; from < areas; from++) {
            for (int to = 0; to < areas; to++) {
                seconds[from][to] = track.kilometres(from, to) / model.kilometresPerHour() * SECONDS_PER_HOUR;
            }
        }
    }

    /** The common logarithm of how many times likelier the track is with copies than without. */
    double evidence() {
        LogSum alone = new LogSum();
        LogSum copied = new LogSum();
        for (double rate : model.movesPerDay()) {
            alone.add(logLikelihood(0, 0, rate));
            for (int area = 0; area < track.areas().size(); area++) {
                for (double share : COPIES_SHARES) {
                    copied.add(Math.log(shares[area] / COPIES_SHARES.length) + logLikelihood(area, share, rate));
                }
            }
        }
        return (copied.value() - alone.value()) / Math.log(10);
    }

    /** Adds numbers up of which only the natural logarithms are known: they may be too small for a double. */
    private static final class LogSum {
        private double greatest = Double.NEGATIVE_INFINITY;
        private double sum;

        void add(double log) {
            if (log > greatest) {
                sum = sum * Math.exp(greatest - log) + 1;
                greatest = log;
            } else {
                sum += Math.exp(log - greatest);
            }
        }

        double value() {
            return greatest + Math.log(sum);
        }
    }

    /** The natural logarithm of the track's likelihood with copies in an area that have a share of the sightings. */
    private double logLikelihood(int copiesArea, double copiesShare, double movesPerDay) {
        List<Track.Stop> stops = track.stops();
        double[] item = shares.clone();
        double log = 0;
        for (int stop = 0; stop < stops.size(); stop++) {
            if (stop > 0) {
                item = moved(
                        item, stops.get(stop).second() - stops.get(stop - 1).second(), movesPerDay);
            }
            int seen = stops.get(stop).area();
            double ofCopies = copiesShare * seen(copiesArea, seen, model.copyAstray());
            double sum = 0;
            for (int area = 0; area < item.length; area++) {
                item[area] *= (1 - copiesShare) * seen(area, seen, model.astray()) + ofCopies;
                sum += item[area];
            }
            for (int area = 0; area < item.length; area++) {
                item[area] /= sum;
            }
            log += Math.log(sum);
        }
        return log;
    }

    /** The probability that something in one area is seen in another. */
    private double seen(int area, int seen, double astray) {
        return (area == seen ? 1 - astray : 0) + astray * shares[seen];
    }

    /** Where the item is after a time, if it was there with these probabilities. */
    private double[] moved(double[] item, long elapsed, double movesPerDay) {
        double moves = -Math.expm1(-movesPerDay * elapsed / SECONDS_PER_DAY);
        double[] next = new double[item.length];
        for (int from = 0; from < item.length; from++) {
            next[from] += item[from] * (1 - moves);
            for (int to = 0; to < item.length; to++) {
                // What it could not reach in that time, it did not set out for.
                next[canReach(from, to, elapsed) ? to : from] += item[from] * moves * shares[to];
            }
        }
        return next;
    }

    private boolean canReach(int from, int to, long elapsed) {
        return from >= seconds.length || to >= seconds.length || seconds[from][to] <= elapsed;
    }
}
