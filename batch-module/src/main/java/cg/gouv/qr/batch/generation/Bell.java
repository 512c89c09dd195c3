package cg.gouv.qr.batch.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Wakes the workers that found nothing to do. It counts its rings, so that none is missed by who is about to wait. */
@ApplicationScoped
class Bell {
    private final Phaser phaser = new Phaser(1);

    int rings() {
        return phaser.getPhase();
    }

    synchronized void ring() { // two at a time would be one party too many
        phaser.arrive();
    }

    /**
     * Waits for a ring, a second at most.
     *
     * @param heard how many rings the caller knows of
     * @return whether it rang since
     */
    boolean rangSince(int heard) throws InterruptedException {
        try {
            return phaser.awaitAdvanceInterruptibly(heard, 1, TimeUnit.SECONDS) != heard;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
