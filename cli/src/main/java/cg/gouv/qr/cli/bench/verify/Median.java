package cg.gouv.qr.cli.bench.verify;

import java.util.List;

/** The middle of measured values, which one bad round does not move. */
final class Median {
    private Median() {}

    /** Of an even number, the mean of the two in the middle. @throws IllegalArgumentException if there is none */
    static double of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Of no values there is no median");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
