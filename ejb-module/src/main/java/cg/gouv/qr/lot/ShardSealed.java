package cg.gouv.qr.lot;

import cg.gouv.qr.platform.DomainEvent;
import java.time.LocalDate;
import java.util.Map;

/**
 * A shard's file lies whole in the store and its signed manifest is chained into the day's log.
 *
 * @param quantity the stamps in it
 * @param sequence its place in the day's log, from 1
 * @param place the name of the place in which its first copy lies
 */
public record ShardSealed(ShardId shard, int quantity, LocalDate day, long sequence, String place)
        implements DomainEvent {
    @Override
    public String action() {
        return "shard.sealed";
    }

    @Override
    public String subject() {
        return "lot:" + shard.lot();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("shard", shard.index(), "quantity", quantity, "day", day, "sequence", sequence, "place", place);
    }
}
