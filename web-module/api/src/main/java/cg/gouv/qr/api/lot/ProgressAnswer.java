package cg.gouv.qr.api.lot;

import cg.gouv.qr.lot.LotProgress;
import cg.gouv.qr.lot.LotState;
import cg.gouv.qr.lot.ShardState;
import cg.gouv.qr.lot.ShardTrouble;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a lot is. */
@Schema(name = "LotProgress")
record ProgressAnswer(
        LotState state,

        @Schema(description = "Real stamps in all.") long stamps,

        @Schema(description = "Real stamps in sealed shards.")
        long sealed,

        @Schema(description = "Those, and what shards under way hold so far.")
        long made,

        Shards shards,

        @Schema(description = "Stamps sealed a second over the last five minutes.")
        double perSecond,

        @Schema(description = "At that rate; absent while there is none.") @Nullable Long secondsLeft,

        @Schema(
                description =
                        "What keeps a shard from being made; absent if nothing does. Production goes on by itself when it is over.")
        @Nullable ShardTrouble trouble) {

    @Schema(name = "ShardCounts")
    record Shards(long pending, long leased, long sealed) {}

    static ProgressAnswer of(LotProgress of) {
        Duration left = of.left();
        return new ProgressAnswer(
                of.state(),
                of.stamps(),
                of.sealed(),
                of.made(),
                new Shards(count(of, ShardState.PENDING), count(of, ShardState.LEASED), count(of, ShardState.SEALED)),
                of.perSecond(),
                left == null ? null : left.toSeconds(),
                of.trouble());
    }

    private static long count(LotProgress of, ShardState state) {
        return of.shards().getOrDefault(state, 0L);
    }
}
