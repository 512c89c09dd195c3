package cg.gouv.qr.printing;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/** No copy of a sealed shard can be read, and its file cannot be made again: an operator must see to it. */
public record ShardAlarm(PackId pack, ShardId shard, String found) implements DomainEvent {
    @Override
    public String action() {
        return "shard.unreadable";
    }

    @Override
    public String subject() {
        return "lot:" + shard.lot();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("pack", pack, "shard", shard.index(), "found", found);
    }
}
