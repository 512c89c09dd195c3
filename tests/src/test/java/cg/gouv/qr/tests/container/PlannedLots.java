package cg.gouv.qr.tests.container;

import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An order that is paid and not released, for tests that take its lots from inside the server; there it does nothing. */
public final class PlannedLots implements BeforeAllCallback {
    /** How the product is called, by which its lots are found. */
    static final String PRODUCT = "Sel du revenant";

    private static final int LOTS = 12;
    private static final int STAMPS = 5000; // one shard on this stage

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("jboss.node.name") != null) {
            return;
        }
        Stage stage = Stage.running();
        Road road = new Road(stage).open();
        People.Member company = stage.people().company("revenante");
        String certification = road.certified(company, PRODUCT + " " + UUID.randomUUID());
        String order = road.ordered(
                company,
                road.stamper("route"),
                certification,
                IntStream.generate(() -> STAMPS).limit(LOTS).toArray());
        road.paid(company, order);
    }
}
