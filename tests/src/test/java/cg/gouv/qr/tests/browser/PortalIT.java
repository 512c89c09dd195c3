package cg.gouv.qr.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.report.Reporter;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Person;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortalIT {
    private static @Nullable Browser browser;

    private final Stage stage = Stage.running();
    private final People people = stage.people();

    @BeforeAll
    static void openTheBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Whatever the menu offers to a role opens, in both languages, without a fault that a machine can see. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void showsEachRoleThePagesOfItsMenu(Role role) {
        Person person = people.anyone(role);
        try (Visit visit = browser.visit(stage).signIn(person)) {
            assertThat(visit.page().locator("header").innerText()).contains(person.username());
            Set<String> pages = new LinkedHashSet<>(visit.menu());
            assertThat(pages).isNotEmpty();
            int number = 0;
            for (String address : pages) {
                assertThat(visit.open(address)).as(address).isEqualTo(200);
                visit.looksRight("%s-%02d-%s".formatted(name(role), ++number, lastPart(address)));
            }
            assertThat(visit.open("/portail/home.xhtml?lang=en")).isEqualTo(200);
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
            visit.looksRight(name(role) + "-home-en");
        }
    }

    @Test
    void leadsANewcomerToRegistration() {
        try (Visit visit = browser.visit(stage).signIn(people.newcomer())) {
            visit.looksRight("newcomer-home");
            visit.page().click("main a.button");
            visit.page().waitForURL("**/organisation/register**");
            visit.looksRight("newcomer-register");
        }
    }

    @Test
    void saysThatAnothersPageIsNotThere() {
        People.Member first = people.company("première");
        People.Member second = people.company("seconde");
        try (Visit visit = browser.visit(stage).signIn(second.person())) {
            assertThat(visit.open("/portail/organisation/organisation.xhtml?id=" + first.organisation()))
                    .isEqualTo(404);
            assertThat(visit.page().locator("body").innerText()).doesNotContain("Entreprise première");
        }
    }

    @Test
    void showsAReportWithItsPhotoToWhoeverDecides() throws IOException {
        new Reporter(stage).send(Map.of("text", "Voyez l’étiquette."), Reporter.photo(900, 600));
        Person inspector = people.official(Role.CONTROLEUR);
        String id = inspector
                .client()
                .get("/api/v1/reports")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String page = "/portail/report/report.xhtml?id=" + id;
        try (Visit visit = browser.visit(stage).signIn(inspector)) {
            assertThat(visit.open(page)).isEqualTo(200);
            assertThat(visit.page().locator("img.photo").evaluate("image => image.naturalWidth"))
                    .isEqualTo(900);
            visit.looksRight("report");
            visit.page().click("#review summary");
            visit.page().click("[id='review:go']");
            visit.page().waitForSelector("#close summary");
            visit.looksRight("report-in-review");
        }
        try (Visit visit = browser.visit(stage).signIn(people.official(Role.AUDITEUR_SYSTEME))) {
            assertThat(visit.open(page)).isEqualTo(200);
            assertThat(visit.page().locator("img.photo").count()).isZero();
            assertThat(visit.open("/portail/report/photo?id=" + id)).isEqualTo(403);
        }
    }

    @Test
    void asksForThePasswordAgainAfterSigningOut() {
        try (Visit visit = browser.visit(stage).signIn(people.official(Role.CONTROLEUR))) {
            visit.page().click("[id$=signOut]");
            visit.page().waitForLoadState();
            visit.open("/portail/home.xhtml");
            Eventually.holds(
                    "Keycloak's page", () -> visit.page().locator("#kc-login").count() == 1);
        }
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code /portail/order/list.xhtml?state=PAID} is {@code order-list}. */
    private static String lastPart(String address) {
        return address.replaceFirst("[?#;].*$", "")
                .replaceFirst("\\.xhtml$", "")
                .replaceAll("^.*/portail/", "")
                .replace('/', '-');
    }
}
