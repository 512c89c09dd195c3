package cg.gouv.qr.bench.load;

import java.util.Map;
import java.util.TreeMap;

/** What went wrong, and how often. */
final class Failures {
    private static final int MOST_REASONS = 20;
    private static final String OTHERS = "others";

    private final Map<String, Long> byReason = new TreeMap<>();

    void add(String reason) {
        boolean isKnown = byReason.containsKey(reason) || byReason.size() < MOST_REASONS;
        byReason.merge(isKnown ? reason : OTHERS, 1L, Long::sum);
    }

    long count() {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> byReason() {
        return Map.copyOf(byReason);
    }
}
