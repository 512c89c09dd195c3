package cg.gouv.qr.printing;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.platform.DomainEvent;
import java.util.Map;

/** A sealed shard's file is missing or is not what was sealed: it must be made again. */
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
