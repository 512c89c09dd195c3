package cg.gouv.qr.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.scan.MadeUpScans;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import org.junit.jupiter.api.Test;

/** An operator looks into a suspicion and decides. */
class SuspicionPageIT {
    private final Stage stage = Stage.running();

    @Test
    void showsTheScansAndTakesTheDecision() throws Exception {
        People.Member company = stage.people().company("soupçonnée");
        StoredShards lot = new Road(stage).open().made(company, "Sucre à examiner", 100);
        MadeUpScans.ofACountry(stage.database());
        new MadeUpScans(lot.lot(), 42).inTwoTowns(6).ship(stage.database());
        String id = Eventually.some(
                "the suspicion",
                () -> stage.database().all("select id from suspicion where lot_number = ?", lot.lot()).stream()
                        .map(row -> String.valueOf(row.get("id")))
                        .findFirst());
        try (Browser browser = new Browser();
                Visit visit = browser.visit(stage).signIn(stage.people().official(Role.OPERATEUR_OCC))) {
            assertThat(visit.open("/portail/suspicion/list?state=OPEN")).isEqualTo(200);
            assertThat(visit.page().locator("table").innerText()).contains("Sucre à examiner", "rien ne va aussi vite");
            visit.looksRight("operator-suspicions");

            assertThat(visit.open("/portail/suspicion/suspicion?id=" + id)).isEqualTo(200);
            assertThat(visit.page().locator("tbody tr").count()).isEqualTo(12);
            visit.looksRight("operator-suspicion");
            visit.page().click("#dismiss summary");
            visit.page().fill("[id='dismiss:reason']", "Vitrine d’un magasin de deux villes");
            visit.page().click("[id='dismiss:go']");
            visit.page().waitForLoadState();
            assertThat(visit.page().locator("dl").innerText()).contains("Vitrine d’un magasin de deux villes");
            assertThat(visit.page().locator("#confirm").count()).isZero();
            visit.looksRight("operator-suspicion-dismissed");

            assertThat(visit.open("/portail/suspicion/suspicion?id=nonsense")).isEqualTo(404);
        }
        try (Browser browser = new Browser();
                Visit visit = browser.visit(stage).signIn(company.person())) {
            assertThat(visit.open("/portail/suspicion/list")).isEqualTo(403);
        }
    }
}
