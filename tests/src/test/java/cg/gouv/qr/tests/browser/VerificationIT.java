package cg.gouv.qr.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Stage;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody with an old, narrow phone sees of a stamp. */
class VerificationIT {
    private static final int NARROWEST = 320;
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
        "unreadable-short, /?code=0000-0000"
    })
    void fitsTheNarrowestPhone(String name, String path) {
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
