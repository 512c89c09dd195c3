package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.verify.scan.ReportPages.Wrong;
import cg.gouv.qr.verify.scan.VerdictView.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryAssignment") // what the container injects, the test does
class ReportPagesTest {
    private static final int SMALL = 15 * 1024;

    /** Where the drawn pages are left for whoever wants to look at them. */
    private static final Path DRAWN = Path.of("target/pages");

    private final Pages pages = new Pages();
    private final ReportPages reports = new ReportPages();

    ReportPagesTest() {
        pages.country = CountryProfile.load("cg");
        reports.pages = pages;
        reports.country = pages.country;
    }

    @BeforeAll
    static void makeFolder() throws IOException {
        Files.createDirectories(DRAWN);
    }

    private String drawn(String page, String name, PageTexts texts, Map<String, ?> model) throws IOException {
        String drawn = pages.draw(page, "Titre", texts, model);
        Files.writeString(DRAWN.resolve(name + "-" + texts.language().getLanguage() + ".html"), drawn);
        assertThat(drawn.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(SMALL);
        return assertThat(drawn)
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .doesNotContain("<script", "{{", "null", "javascript:")
                .actual();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theFormKeepsWhatWasTypedAndSaysWhatIsWrong(String language) throws IOException {
        PageTexts texts = PageTexts.in(Locale.forLanguageTag(language));
        String form = drawn("report", "report", texts, reports.formModel(Map.of(), List.of(), texts));
        assertThat(form)
                .contains("name=\"code\"", "name=\"photo\"", "enctype=\"multipart/form-data\"", "name=\"token\"")
                .doesNotContain("class=\"wrong\"");
        List<Wrong> wrong = List.of(
                Wrong.of(new InvalidValue("text", "invalid.length", 3, 2000, 1)),
                Wrong.of(new InvalidValue("photo", "invalid.photoTooLarge", 5)));
        Map<String, String> typed =
                Map.of("shop", "Chez \"Aline\" <b>", "text", "\n<x>", "code", "0000-0000-0000-0000");
        String again = drawn("report", "report-wrong", texts, reports.formModel(typed, wrong, texts));
        assertThat(again)
                .contains("value=\"Chez &quot;Aline&quot; &lt;b&gt;\"", "\n\n&lt;x&gt;</textarea>")
                .contains("id=\"text-wrong\"", "id=\"photo-wrong\"")
                .doesNotContain("id=\"shop-wrong\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theReceiptSaysWhatHappensNext(String language) throws IOException {
        PageTexts texts = PageTexts.in(Locale.forLanguageTag(language));
        Map<String, ?> model = Map.of(
                "look",
                "plain",
                "message",
                texts.text("report.CLOSED.message"),
                "receipt",
                "S-4K7Q-0ZRM-93XA",
                "address",
                "https://qr.gouv.cg/signalement/S-4K7Q-0ZRM-93XA",
                "facts",
                List.of(new Fact(texts.text("report.label.reply"), "Merci <b>")),
                "advice",
                texts.list("report.received.advice"),
                "hasAdvice",
                true,
                "mayErase",
                true);
        assertThat(drawn("receipt", "receipt", texts, model))
                .contains("S-4K7Q-0ZRM-93XA", "Merci &lt;b&gt;", "/signalement/S-4K7Q-0ZRM-93XA/effacement");
        assertThat(drawn("erasure", "erasure", texts, Map.of("look", "plain", "receipt", "S-4K7Q-0ZRM-93XA")))
                .contains("method=\"post\" action=\"/signalement/S-4K7Q-0ZRM-93XA/effacement");
    }
}
