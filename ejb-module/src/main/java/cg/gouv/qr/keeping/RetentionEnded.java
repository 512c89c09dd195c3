package cg.gouv.qr.keeping;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.platform.DomainEvent;
import java.time.Instant;
import java.util.Map;

/** A shard's retention has ended: its files go, its row and its signed manifest stay. */
public record RetentionEnded(ShardId shard, Instant sealedAt) implements DomainEvent {
    @Override
    public String action() {
        return "shard.retentionEnded";
    }

    @Override
    public String subject() {
        return "lot:" + shard.lot();
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("shard", shard.index(), "sealedAt", sealedAt);
    }
}
