package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.demo.Demonstration;
import cg.gouv.qr.cli.demo.Figures;
import cg.gouv.qr.cli.demo.Plan;
import cg.gouv.qr.tests.stage.Stage;
import org.junit.jupiter.api.Test;

/** The demonstration on a small order, with the whole catalogue. */
class DemonstrationIT {
    private static final int STAMPS = 900;
    private static final int SAMPLES = 45;

    private final Stage stage = Stage.running();

    @Test
    void findsEveryFigureAsItMustBe() throws Exception {
        Plan plan = new Plan(Stage.root().resolve("data/catalogue-produits.csv"), 4, STAMPS, 3, SAMPLES, 1);
        Figures figures = new Demonstration(stage.installation(), plan, stage.progress()).perform();

        assertThat(figures.wrong()).isEmpty();
        assertThat(figures.forPrograms(1.2))
                .as("what programs read")
                .matches("demo: products=[1-9]\\d* rejected=[1-9]\\d* stamps=900 distinct=900 decoded=45 authentic=45"
                        + " forged_refused=45 revoked_seen=[1-9]\\d* seconds=1");
    }
}
