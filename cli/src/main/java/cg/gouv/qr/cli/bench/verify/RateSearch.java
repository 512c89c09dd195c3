package cg.gouv.qr.cli.bench.verify;

/** Finds the highest rate that holds by halving what lies between one that holds and one that does not. */
final class RateSearch {
    private final double step;
    private double holds;
    private double fails;

    /**
     * @param holds a rate that is known to hold, or 0
     * @param fails one that is known not to, or expected not to
     * @param step how fine it is to be known
     */
    RateSearch(double holds, double fails, double step) {
        if (step <= 0 || holds < 0) {
            throw new IllegalArgumentException(
                    "A rate from 0 and a step above 0 were expected, found %s and %s".formatted(holds, step));
        }
        this.holds = holds;
        this.fails = Math.max(fails, holds);
        this.step = step;
    }

    boolean isDone() {
        return fails - holds <= step;
    }

    /** The rate to be tried next, a multiple of the step. */
    double next() {
        return Math.max(Math.round((holds + fails) / 2 / step) * step, step);
    }

    /** Whether {@link #next} held. */
    void tried(boolean held) {
        double rate = next();
        if (held) {
            holds = rate;
        } else {
            fails = rate;
        }
    }

    /** The highest that held; 0 if none did. */
    double highest() {
        return holds;
    }
}
