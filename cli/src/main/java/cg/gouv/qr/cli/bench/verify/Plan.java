package cg.gouv.qr.cli.bench.verify;

import cg.gouv.qr.cli.stack.Trouble;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * How much is measured, and how long.
 *
 * @param stamps different ones, over all lots alike
 * @param rounds of each kind of request, in turn
 * @param seconds of each kind in each round
 * @param warmUp seconds of each kind before the rounds
 * @param minutes at the steady rate
 * @param rate that steady rate, requests a second
 * @param trial seconds of each rate that is tried; 0 tries none
 * @param connections kept open
 * @param networks that clients seem to come from
 */
@JsonNaming(SnakeCaseStrategy.class)
record Plan(
        int stamps,
        int lots,
        int rounds,
        double seconds,
        double warmUp,
        double minutes,
        double rate,
        double trial,
        int connections,
        int networks) {
    private static final int MOST_STAMPS = 10_000_000;
    private static final double FEWEST_OF_A_LOT = 3; // as the order that they are copied from
    private static final int MOST_LOTS = 1_000_000;
    private static final int MOST_ROUNDS = 99;
    private static final int MOST_CONNECTIONS = 4096;
    private static final int MOST_NETWORKS = 116 << 16; // as the generator has
    private static final double MOST_SECONDS = 3600;
    private static final double MOST_RATE = 1_000_000;

    Plan {
        require("--lots", lots, 1, MOST_LOTS);
        require("--stamps", stamps, FEWEST_OF_A_LOT * lots, MOST_STAMPS);
        if (stamps % lots != 0) {
            throw new Trouble("--stamps must be a multiple of --lots, got %d and %d".formatted(stamps, lots));
        }
        require("--rounds", rounds, 1, MOST_ROUNDS);
        require("--seconds", seconds, 1, MOST_SECONDS);
        require("--warm-up", warmUp, 0, MOST_SECONDS);
        require("--minutes", minutes, 1 / 60.0, MOST_SECONDS);
        require("--rate", rate, 1, MOST_RATE);
        require("--trial", trial, 0, MOST_SECONDS);
        require("--connections", connections, 1, MOST_CONNECTIONS);
        require("--networks", networks, 1, MOST_NETWORKS);
    }

    private static void require(String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new Trouble("%s lies in [%s, %s], got %s".formatted(option, words(least), words(most), words(value)));
        }
    }

    private static String words(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : "%.3f".formatted(value);
    }

    /** Of each lot. */
    int quantity() {
        return stamps / lots;
    }

    double steadySeconds() {
        return minutes * 60;
    }
}
