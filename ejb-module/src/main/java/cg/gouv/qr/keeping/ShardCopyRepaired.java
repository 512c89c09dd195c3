package cg.gouv.qr.keeping;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/**
 * A copy that was missing or damaged is what was sealed again.
 *
 * @param source the name of the place that it was copied from, or {@code keys} if it was made again
 */
public record ShardCopyRepaired(ShardId shard, String place, String source) implements DomainEvent {
    @Override
    public String action() {
        return "shard.copyRepaired";
    }

    @Override
    public String subject() {
        return "lot:" + shard.lot();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("shard", shard.index(), "place", place, "source", source);
    }
}
