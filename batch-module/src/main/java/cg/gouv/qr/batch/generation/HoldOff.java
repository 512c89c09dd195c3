package cg.gouv.qr.batch.generation;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.lot.ShardTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this node from claiming shard after shard while none can be made. After a failure it waits a second, then two, at
 * most {@link #LONGEST}, until a shard is sealed: soon enough to go on by itself when the disk has room again, and seldom
 * enough to trouble neither disk nor database. The log hears of the first failure, of another kind of it, and of the end.
 */
@ApplicationScoped
class HoldOff {
    static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Logger LOG = System.getLogger(HoldOff.class.getName());

    @Inject
    Clock clock;

    private @Nullable ShardTrouble trouble;
    private Duration wait = SHORTEST;
    private Instant until = Instant.MIN;

    synchronized boolean isOver() {
        return !clock.instant().isBefore(until);
    }

    /** A shard could not be made. Those that fail at the same time count as one. */
    synchronized void begin(ShardId shard, ShardTrouble why, Exception cause) {
        if (trouble != why) {
            // What a full disk throws says it all; of the unexpected, the way there matters.
            @Nullable Throwable traced = why == ShardTrouble.UNEXPECTED ? cause : null;
            LOG.log(Level.ERROR, shard + " waits, " + why + ", and is tried again by itself: " + cause, traced);
        }
        if (isOver()) {
            until = clock.instant().plus(wait);
            Duration twice = wait.multipliedBy(2);
            wait = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        }
        trouble = why;
    }

    /** A shard was made and sealed. */
    synchronized void end(ShardId shard) {
        if (trouble != null) {
            LOG.log(Level.INFO, "{0} is sealed: {1} is over, and generation goes on", shard, trouble);
            trouble = null;
            wait = SHORTEST;
            until = Instant.MIN;
        }
    }
}
