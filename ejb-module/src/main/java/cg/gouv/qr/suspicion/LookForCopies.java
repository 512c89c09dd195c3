package cg.gouv.qr.suspicion;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.PeriodicTask;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks at all that was shipped of scans since it was last done, on one node for all. */
@Stateless
@AsPlatform("clones")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookForCopies implements PeriodicTask {
    /** Then the task is done anew, so that its trouble and its figures are told. */
    private static final int MOST_LOOKS = 500;

    @Inject
    ScoreStamps score;

    @Inject
    LookAtScans scans;

    @Inject
    SuspicionFigures figures;

    @Override
    public String name() {
        return "clones-look";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        score.refresh();
        int looks = 0;
        while (looks < MOST_LOOKS && scans.look()) {
            looks++;
        }
        figures.refresh();
    }
}
