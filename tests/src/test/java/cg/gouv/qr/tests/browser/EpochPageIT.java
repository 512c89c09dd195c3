package cg.gouv.qr.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An administrator ends an epoch on its page, once they have said which and why. */
class EpochPageIT {
    private static final String EPOCHS = "/api/v1/epochs";

    private final Stage stage = Stage.running();

    @Test
    void closesAnEpochThatIsNamedAgain() {
        Client administrator =
                stage.people().official(Role.ADMIN_GOUVERNEMENTAL).client();
        int epoch = opened(administrator);
        int next = opened(administrator);
        assertThat(next).isEqualTo(epoch + 1);
        try (Browser browser = new Browser();
                Visit visit = browser.visit(stage).signIn(stage.people().official(Role.ADMIN_GOUVERNEMENTAL))) {
            assertThat(visit.open("/portail/key/epoch.xhtml?number=" + epoch)).isEqualTo(200);
            visit.looksRight("administrator-epoch");
            visit.page().click("#close summary");
            visit.page().fill("[id='close:reason']", "Exercice : coffre réputé volé");
            visit.page().fill("[id='close:confirmation']", Integer.toString(next));
            visit.page().click("[id='close:go']");
            visit.page().waitForLoadState();
            assertThat(visit.page().locator("[id='close:confirmation-message']").innerText())
                    .contains(Integer.toString(epoch));
            assertThat(state(administrator, epoch)).isEqualTo("ACCEPTED");

            visit.page().fill("[id='close:confirmation']", Integer.toString(epoch));
            visit.page().click("[id='close:go']");
            visit.page().waitForLoadState();
            assertThat(state(administrator, epoch)).isEqualTo("CLOSED");
            assertThat(visit.page().locator("dl").innerText()).contains("Exercice : coffre réputé volé");
            visit.looksRight("administrator-epoch-closed");

            assertThat(visit.open("/portail/key/epoch.xhtml?number=nonsense")).isEqualTo(404);
        }
    }

    private static int opened(Client administrator) {
        return administrator
                .post(EPOCHS, Map.of("forcedBecause", "Pour un essai de la page"))
                .expect(201)
                .json()
                .path("number")
                .asInt();
    }

    private static String state(Client administrator, int epoch) {
        return administrator
                .get(EPOCHS + "/" + epoch)
                .expect(200)
                .json()
                .path("state")
                .asText();
    }
}
