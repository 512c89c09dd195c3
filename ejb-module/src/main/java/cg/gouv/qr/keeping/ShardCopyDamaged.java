package cg.gouv.qr.keeping;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/**
 * A copy of a sealed shard is missing, or is not what was sealed. It is made again by itself.
 *
 * @param place the name of the place in which it should lie
 * @param found what was found, in words
 */
public record ShardCopyDamaged(ShardId shard, String place, String found) implements DomainEvent {
    @Override
    public String action() {
        return "shard.copyDamaged";
    }

    @Override
    public String subject() {
        return "lot:" + shard.lot();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("shard", shard.index(), "place", place, "found", found);
    }
}
