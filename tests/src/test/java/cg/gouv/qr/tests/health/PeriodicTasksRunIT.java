package cg.gouv.qr.tests.health;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.stack.FreshProcess;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tasks that one node does for all: each is done by itself, and whoever runs the platform sees it. */
class PeriodicTasksRunIT {
    private static final String[] TASKS = {
        "catalogue-imports-abandoned",
        "certifications-expire",
        "clones-look",
        "downloads-end-lost",
        "idempotent-requests-forget",
        "reports-erase",
        "sightings-forget",
        "stampers-expire"
    };
    private static final int NOT_READY = 3;

    private final Stage stage = Stage.running();

    @Test
    void everyTaskIsDoneAndSeen() throws Exception {
        for (String task : TASKS) {
            Map<String, ?> row = Eventually.some(
                    "a run of " + task,
                    () -> stage.database().all("select * from periodic_task where name = ? and runs > 0", task).stream()
                            .findFirst());
            assertThat(row.get("last_error")).as(task).isNull();
            assertThat(row.get("last_owner")).isEqualTo(stage.installation().node());
        }
        String status = new FreshProcess(stage.installation()).run(List.of("status"), NOT_READY);
        assertThat(status).contains(TASKS).contains(stage.installation().node());
    }
}
