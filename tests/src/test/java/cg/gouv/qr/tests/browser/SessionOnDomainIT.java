package cg.gouv.qr.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.domain.Node;
import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person began on one server goes on at another. */
class SessionOnDomainIT {
    private static final String HOME = "/portail/home";
    private static final String FORM = "/portail/order/create.xhtml";

    private final Stage stage = Stage.onDomain();

    @AfterEach
    void bothServersAreThereAgain() throws Exception {
        stage.start();
    }

    @Test
    void sessionsAreSentFromOneQueueWhichCannotGoRoundAndRound() throws Exception {
        for (Node node : stage.nodes().values()) {
            assertThat(threads(node.process().orElseThrow().pid()))
                    .as("how JGroups sends on %s (wildfly-config/domain/after/20-cluster.cli)", node.name())
                    .anyMatch(thread -> thread.startsWith("TQ-Bundler"))
                    .noneMatch(thread -> thread.startsWith("pd-bundler"));
        }
    }

    @Test
    void anOrderThatWasBegunGoesOnWhenItsServerDies() {
        Road road = new Road(stage).open();
        People.Member company = stage.people().company("que son serveur quitte");
        road.stamper("fidèle");
        road.certified(company, "Huile de palme");
        try (Browser browser = new Browser();
                Visit visit = browser.visit(stage).signIn(company.person())) {
            Page page = visit.page();
            assertThat(visit.open(FORM)).isEqualTo(200);
            addLine(page, 1000);
            fill(page, 2000); // typed, not sent

            Node holder = stage.nodes().get(visit.server());
            stage.kill(holder);
            page.click("[id='line:add']");
            assertThat(visit.server()).isNotEqualTo(holder.name());
            assertThat(page.locator("#lines tbody tr").count())
                    .as(
                            "the line of before and the one of after: %s",
                            page.locator("body").innerText())
                    .isEqualTo(2);
            page.click("#place summary");
            page.click("[id='place:go']");
            page.waitForURL("**/order/order**");
            assertThat(page.locator("tbody").first().innerText()).containsPattern("\\b1\\h000\\h(?s:.*)\\b2\\h000\\h");
            assertThat(page.locator("header").innerText())
                    .contains(company.person().username());
        }
    }

    @Test
    void signingOutAfterItsServerDiedEndsTheSessionOnEveryServer() throws Exception {
        People.Member company = stage.people().company("qui s’en va");
        try (Browser browser = new Browser();
                Visit visit = browser.visit(stage).signIn(company.person())) {
            String session = visit.session();
            for (Node node : stage.nodes().values()) {
                assertThat(isSignedIn(node, session)).as(node.name()).isTrue();
            }
            stage.kill(stage.nodes().get(visit.server()));
            assertThat(visit.open(HOME)).isEqualTo(200);
            stage.start();
            for (Node node : stage.nodes().values()) {
                assertThat(isSignedIn(node, session)).as(node.name()).isTrue();
            }
            visit.page().click("[id$=signOut]");
            visit.page().waitForLoadState();
            for (Node node : stage.nodes().values()) {
                assertThat(isSignedIn(node, session)).as(node.name()).isFalse();
            }
            visit.open(HOME);
            Eventually.holds(
                    "Keycloak's page", () -> visit.page().locator("#kc-login").count() == 1);
        }
    }

    /** Whether the server takes the session's cookie, or sends its bearer to sign in. */
    private boolean isSignedIn(Node node, String session) {
        Client stranger = stage.strangerAt(node);
        return stranger.get(HOME, "Cookie", session).status() == 200;
    }

    /** The names of a process's threads, of which Linux keeps 15 characters (proc(5)). */
    private static List<String> threads(long process) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(Path.of("/proc", Long.toString(process), "task"))) {
            for (Path thread : threads) {
                names.add(name(thread));
            }
        }
        return names;
    }

    private static String name(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (NoSuchFileException ended) {
            return "";
        }
    }

    private static void addLine(Page page, int quantity) {
        fill(page, quantity);
        page.click("[id='line:add']");
        page.waitForSelector("#lines");
    }

    private static void fill(Page page, int quantity) {
        for (String choice : new String[] {"certification", "stamper", "encoderProfile"}) {
            page.selectOption("[id='line:" + choice + "']", new SelectOption().setIndex(1));
        }
        page.fill("[id='line:quantity']", Integer.toString(quantity));
    }
}
