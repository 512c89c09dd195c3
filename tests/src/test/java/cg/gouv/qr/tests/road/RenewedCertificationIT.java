package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import org.junit.jupiter.api.Test;

/** What was ordered under a certification goes on under its renewal, and stops with it. */
class RenewedCertificationIT {
    private static final int STAMPS = 100;

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final People.Member company = stage.people().company("renouvelée");
    private final People.Member stamper = road.stamper("route");

    @Test
    void letsWhatWasOrderedBeforeItGoOn() {
        String old = certifiedForAMonth("Eau renouvelée");
        String order = road.ordered(company, stamper, old, STAMPS);
        String late = road.ordered(company, stamper, old, STAMPS);
        road.paid(company, order);
        String renewal = road.renewed(company, old);
        assertThat(company.client()
                        .get("/api/v1/certifications/" + old)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("EXPIRED");

        road.released(order);
        road.paid(company, late);
        road.suspended(renewal);
        assertThat(road.release(late).expect(409).problem()).isEqualTo("order.certificationNotInForce");
    }

    @Test
    void isWhatNewOrdersName() {
        String old = certifiedForAMonth("Sel renouvelé");
        String renewal = road.renewed(company, old);
        assertThat(road.order(company, stamper, old, STAMPS).expect(409).problem())
                .isEqualTo("order.certificationNotInForce");
        assertThat(road.ordered(company, stamper, renewal, STAMPS)).isNotBlank();
    }

    private String certifiedForAMonth(String designation) {
        return road.certified(company, designation, Road.today().plusMonths(1));
    }
}
