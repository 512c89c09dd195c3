package cg.gouv.qr.portal.suspicion;

import cg.gouv.qr.sighting.CloneScore.Reason;
import cg.gouv.qr.sighting.CloneScore.Reason.BackAndForth;
import cg.gouv.qr.sighting.CloneScore.Reason.BeforeApplication;
import cg.gouv.qr.sighting.CloneScore.Reason.Crowd;
import cg.gouv.qr.sighting.CloneScore.Reason.ImpossibleTravel;
import cg.gouv.qr.sighting.CloneScore.Reason.Spread;
import cg.gouv.qr.suspicion.Suspicion;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A reason, as its sentence on a page needs it.
 *
 * @param what which sentence
 * @param first number in it
 * @param second number in it, if it has two
 */
public record Why(String what, long first, long second) {
    static List<Why> of(Suspicion suspicion) {
        return suspicion.reasons().stream().map(Why::of).toList();
    }

    private static Why of(Reason reason) {
        if (reason instanceof ImpossibleTravel travel) {
            return new Why("travel", Math.round(travel.kilometres()), minutes(travel.seconds()));
        }
        if (reason instanceof BackAndForth toAndFro) {
            return new Why("changes", toAndFro.changes(), toAndFro.areas());
        }
        if (reason instanceof Spread spread) {
            return new Why("spread", spread.areas(), 0);
        }
        if (reason instanceof Crowd crowd) {
            return new Why("crowd", crowd.sessions(), 0);
        }
        return new Why("early", Math.max(1, TimeUnit.SECONDS.toHours(((BeforeApplication) reason).seconds())), 0);
    }

    /** Begun ones, too: nothing takes none. */
    static long minutes(long seconds) {
        return Math.max(1, (seconds + 59) / 60);
    }
}
