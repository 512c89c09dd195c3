package cg.gouv.qr.bench.clones;

/** How many of a kind of stamps reach each score: tenths, from 0 to 10. Not safe for several threads. */
final class Scores {
    static final double STEP = 0.1;
    private static final int STEPS = 101;

    private final long[] reached = new long[STEPS];
    private long all;

    void add(double score) {
        all++;
        for (int step = 0; step < STEPS && score >= step * STEP; step++) {
            reached[step]++;
        }
    }

    Scores plus(Scores other) {
        Scores sum = new Scores();
        sum.all = all + other.all;
        for (int step = 0; step < STEPS; step++) {
            sum.reached[step] = reached[step] + other.reached[step];
        }
        return sum;
    }

    long all() {
        return all;
    }

    /** Of all, the share whose score is a threshold or more, which is a multiple of {@link #STEP}. */
    double rate(double threshold) {
        return (double) reached[(int) Math.round(threshold / STEP)] / all;
    }

    /** The lowest threshold that no more than this share reaches; the highest if none does. */
    double threshold(double rate) {
        int step = 0;
        while (step < STEPS - 1 && rate(step * STEP) > rate) {
            step++;
        }
        return step * STEP;
    }
}
