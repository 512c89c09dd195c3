package cg.gouv.qr.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Codes that nobody made, and texts that are no code, counted in memory and written now and then: whoever tries a million costs
 * no more than whoever tries one. What a node counted since it last wrote dies with it.
 */
@ApplicationScoped
public class RefusedCodes {
    private final Map<Refused, LongAdder> seen = new ConcurrentHashMap<>();

    /** @param kind as its table spells it */
    record Refused(String kind, Channel channel) {}

    public void countForged(Channel channel) {
        count(new Refused("FORGED", channel));
    }

    public void countUnreadable(Channel channel) {
        count(new Refused("UNREADABLE", channel));
    }

    private void count(Refused refused) {
        seen.computeIfAbsent(refused, key -> new LongAdder()).increment();
    }

    /** Takes what was counted; give it back with {@link #restore} if it cannot be written. */
    Map<Refused, Long> take() {
        Map<Refused, Long> taken = new HashMap<>();
        seen.forEach((refused, counted) -> {
            long codes = counted.sumThenReset();
            if (codes > 0) {
                taken.put(refused, codes);
            }
        });
        return taken;
    }

    void restore(Map<Refused, Long> taken) {
        taken.forEach((refused, codes) ->
                seen.computeIfAbsent(refused, key -> new LongAdder()).add(codes));
    }
}
