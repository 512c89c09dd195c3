package cg.gouv.qr.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Person;
import cg.gouv.qr.tests.stage.Stage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's way through the pages. Keeps what the browser complains of. */
final class Visit implements AutoCloseable {
    private final Stage stage;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Stage stage, BrowserContext context) {
        this.stage = stage;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    /** Opens the portal and signs in at Keycloak's own page. */
    Visit signIn(Person person) {
        open("/portail/home.xhtml");
        page.fill("#username", person.username());
        page.fill("#password", person.password());
        page.click("#kc-login");
        page.waitForURL(url -> url.startsWith(stage.installation().portalUrl()));
        complaints.clear(); // Keycloak's pages are not ours
        return this;
    }

    /** @param path the server's, such as {@code /portail/home.xhtml}; @return the status */
    int open(String path) {
        Response response = page.navigate(stage.installation().serverUrl() + path);
        return response == null ? 0 : response.status();
    }

    /** Which of the domain's servers the proxy keeps this person with. */
    String server() {
        return cookie("server").value;
    }

    /** The session's cookie, as a header that someone else may send. */
    String session() {
        return "ESTAMPILLE_PORTAIL=" + cookie("ESTAMPILLE_PORTAIL").value;
    }

    private Cookie cookie(String name) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no cookie " + name));
    }

    /** The addresses in the menu, in its order. */
    List<String> menu() {
        return page.locator("nav a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** Asserts what holds on every page, wide and narrow, and keeps a picture of both. */
    void looksRight(String name) {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            page.setViewportSize(width, 900);
            Path picture = Stage.artefacts("screenshots").resolve("%s-%d.png".formatted(name, width));
            assertThat(page.screenshot(
                            new Page.ScreenshotOptions().setPath(picture).setFullPage(true)))
                    .isNotEmpty();
            assertThat(page.locator("h1").count()).as("headings of " + name).isEqualTo(1);
            assertThat(page.title()).isNotBlank();
            assertThat(page.locator("body").innerText())
                    .as("texts without a key in the bundle, or expressions shown as they are")
                    .doesNotContain("???", "#{", "Exception");
            int across = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            assertThat(across)
                    .as("%s at %d pixels is wider than its window", name, width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(Browser.WIDE, 900);
        assertThat(complaints).as("what the browser complains of on " + name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
