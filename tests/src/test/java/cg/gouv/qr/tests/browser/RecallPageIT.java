package cg.gouv.qr.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import org.junit.jupiter.api.Test;

/** An operator recalls on the portal: sees what it would touch, recalls, and lifts it again. */
class RecallPageIT {
    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();

    @Test
    void showsWhatItWouldTouchBeforeItRecalls() {
        People.Member company = stage.people().company("rappelée au portail");
        StoredShards shards = road.made(company, "Sirop à rappeler", 500);
        try (Browser browser = new Browser();
                Visit visit = browser.visit(stage).signIn(stage.people().official(Role.OPERATEUR_OCC, "reviewer"))) {
            assertThat(visit.open("/portail/lot/lot.xhtml?number=" + shards.lot()))
                    .isEqualTo(200);
            visit.page().click("text=Rappeler ce lot");
            visit.page().selectOption("#filter-scope", "RANGE");
            visit.page().click("text=Continuer");
            visit.looksRight("operator-recall-range");
            visit.page().fill("[id='recall:firstPosition']", "400");
            visit.page().fill("[id='recall:lastPosition']", "501");
            visit.page().click("[id='recall:look']");
            assertThat(visit.page()
                            .locator("[id='recall:lastPosition-message']")
                            .innerText())
                    .contains("500");

            visit.page().fill("[id='recall:lastPosition']", "500");
            visit.page().fill("[id='recall:reason']", "Bobine volée à l’atelier");
            visit.page().fill("[id='recall:instructions']", "Ne consommez pas le produit.");
            visit.page().click("[id='recall:look']");
            assertThat(visit.page().locator("main").innerText()).contains("101");
            visit.looksRight("operator-recall-preview");
            visit.page().click("#now summary");
            visit.page().click("[id='now:go']");
            visit.page().waitForURL("**/recall/recall.xhtml**");
            assertThat(visit.page().locator("main").innerText())
                    .contains("En vigueur", "Bobine volée à l’atelier", "Ne consommez pas le produit.");
            visit.looksRight("operator-recall");

            visit.page().click("#lift summary");
            visit.page().fill("[id='lift:reason']", "Bobine retrouvée scellée");
            visit.page().click("[id='lift:go']");
            visit.page().waitForLoadState();
            assertThat(visit.page().locator("dl").first().innerText()).contains("Levé", "Bobine retrouvée scellée");
            assertThat(visit.open("/portail/recall/list.xhtml?state=LIFTED")).isEqualTo(200);
            assertThat(visit.page().locator("table").innerText()).contains("Bobine volée à l’atelier");
            visit.looksRight("operator-recalls");
            assertThat(visit.open("/portail/recall/recall.xhtml?id=nonsense")).isIn(400, 404);
        }
    }
}
