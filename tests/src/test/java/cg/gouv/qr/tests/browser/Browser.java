package cg.gouv.qr.tests.browser;

import cg.gouv.qr.tests.stage.Stage;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, without a window. */
final class Browser implements AutoCloseable {
    /** Pixels across: a desk, and a narrow phone. */
    static final int WIDE = 1280;

    static final int NARROW = 360;
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    /** Leaves the test out where there is no browser; with {@code CI=true} it fails instead. */
    Browser() {
        Optional<Path> chromium =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (chromium.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("With CI=true no check is left out, and there is no Chromium among " + PLACES);
        }
        Assumptions.assumeTrue(chromium.isPresent(), "Chromium is not installed");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    /** A person at this browser, with no cookie yet. */
    Visit visit(Stage stage) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("fr-CG")
                .setViewportSize(WIDE, 900));
        context.setDefaultTimeout(30_000);
        return new Visit(stage, context);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
