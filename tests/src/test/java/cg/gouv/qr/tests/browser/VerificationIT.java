package cg.gouv.qr.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Stage;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody with an old, narrow phone sees of a stamp. */
class VerificationIT {
    private static final int NARROWEST = 320;
    private static final int WIDE = 1000;
    private static @Nullable Browser browser;

    private final Stage stage = Stage.running();

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

    @ParameterizedTest
    @CsvSource({
        "form, /",
        "unreadable, /NOT-A-CODE",
        "forged, /" + "0000000000000000000000000000",
        "unreadable-short, /?code=0000-0000",
        "report, /signalement?code=0000-0000-0000-0000"
    })
    void fitsTheNarrowestPhone(String name, String path) {
        fits(name, path);
    }

    /** From the form, sent by a browser without script, to the question whether to erase. */
    @Test
    void aReportIsSentAndFollowedOnTheNarrowestPhone() {
        try (Visit visit = browser.visit(stage)) {
            visit.page().setViewportSize(NARROWEST, 640);
            visit.open("/signalement");
            visit.page().fill("#text", "x");
            visit.page().click("form.report button");
            assertThat(visit.page().locator(".wrong").count()).isEqualTo(1);
            visit.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Stage.artefacts("screenshots").resolve("report-wrong-320.png"))
                            .setFullPage(true));
            visit.page().fill("#text", "L’emballage n’est pas celui d’avant.");
            visit.page().click("form.report button");
            String receipt = visit.page().locator(".host b").innerText();
            assertThat(receipt).startsWith("S-");
            for (int width : new int[] {NARROWEST, WIDE}) {
                visit.page().setViewportSize(width, 640);
                visit.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(Stage.artefacts("screenshots")
                                        .resolve("report-receipt-%d.png".formatted(width)))
                                .setFullPage(true));
            }
            fits("report-state", "/signalement/" + receipt);
            fits("report-erasure", "/signalement/" + receipt + "/effacement");
        }
    }

    private void fits(String name, String path) {
        try (Visit visit = browser.visit(stage)) {
            visit.page().setViewportSize(NARROWEST, 640);
            assertThat(visit.open(path)).isEqualTo(200);
            assertThat(visit.page()
                            .screenshot(new Page.ScreenshotOptions()
                                    .setPath(Stage.artefacts("screenshots")
                                            .resolve("verification-%s-%d.png".formatted(name, NARROWEST)))
                                    .setFullPage(true)))
                    .isNotEmpty();
            assertThat(((Number) visit.page().evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(NARROWEST);
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("fr");
            assertThat(visit.page().locator("body").innerText())
                    .as("the domain's name, to compare")
                    .containsIgnoringCase("qr.gouv.cg");
            assertThat(visit.page().context().cookies()).isEmpty();
        }
    }
}
