package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.verification.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("UnnecessaryAssignment") // what the container injects, the test does
class PagesTest {
    private static final int SMALL = 15 * 1024;
    private final Pages pages = new Pages();

    PagesTest() {
        pages.country = CountryProfile.load("cg");
    }

    static Stream<Arguments> everyVerdictInBothLanguages() {
        return Verdicts.all()
                .flatMap(verdict ->
                        Stream.of(Locale.FRENCH, Locale.ENGLISH).map(language -> Arguments.of(verdict, language)));
    }

    private String page(Verdict verdict, Locale language) {
        PageTexts texts = PageTexts.in(language);
        VerdictView view = VerdictView.of(verdict, texts, pages.country);
        return pages.draw(
                "verdict",
                view.title(),
                texts,
                Map.of("view", view, "look", view.look(), "shape", Pages.shape(view.look())));
    }

    @ParameterizedTest
    @MethodSource("everyVerdictInBothLanguages")
    void aPageIsSmallCompleteAndWithoutScript(Verdict verdict, Locale language) {
        String page = page(verdict, language);
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(SMALL);
        assertThat(page)
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains("lang=\"" + language.getLanguage() + "\"", "https://<b>qr.gouv.cg</b>/", "<svg ", "<h1>")
                .doesNotContain("<script", "{{", "null", "javascript:");
    }

    @Test
    void aVerdictIsTellableWithoutItsColour() {
        assertThat(everyVerdictInBothLanguages()
                        .filter(one -> one.get()[1].equals(Locale.FRENCH))
                        .map(one -> VerdictView.of((Verdict) one.get()[0], PageTexts.in(Locale.FRENCH), pages.country))
                        .map(view -> Map.entry(view.title(), Pages.shape(view.look())))
                        .distinct())
                .hasSize(8)
                .extracting(Map.Entry::getValue)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyAPlainYesIsGreen() {
        Stream<String> green = Verdicts.all()
                .map(verdict -> page(verdict, Locale.FRENCH))
                .filter(page -> page.contains("<body class=\"authentic\">"));
        assertThat(green).hasSize(1);
    }

    @Test
    void whatPeopleWroteIsEscaped() {
        Verdict revoked = Verdicts.all().toList().get(2);
        assertThat(page(revoked, Locale.FRENCH))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; {0}", "Savon &lt;noir&gt; &amp; citron")
                // half past midnight in Brazzaville
                .contains("22 novembre 2026");
    }

    @Test
    void theFormIsDrawnInBothLanguages() {
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(pages.draw("form", "x", PageTexts.in(language), Map.of("look", "form")))
                    .contains("name=\"code\"", "method=\"post\"")
                    .doesNotContain("{{");
            assertThat(pages.draw(
                            "notice",
                            "x",
                            PageTexts.in(language),
                            Map.of("look", "unconfirmed", "message", "m", "shape", "s")))
                    .doesNotContain("{{");
        }
    }

    @Test
    void aPagesTemplateHoldsNoTextOfItsOwn() throws IOException {
        Pattern words = Pattern.compile("\\p{L}{3,}");
        try (var files = Files.list(Path.of("src/main/resources/pages"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                String text = Files.readString(file)
                        .replaceAll("\\{\\{.*?}}}?", "")
                        .replaceAll("<[^>]*>", "")
                        .replace("https://", "");
                assertThat(words.matcher(text).find()).as(file + ": " + text).isFalse();
            }
        }
    }
}
