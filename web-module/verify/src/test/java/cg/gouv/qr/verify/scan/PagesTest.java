package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.verification.Seen;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.Suspect;
import cg.gouv.qr.verification.Verified;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        return page(Verified.of(verdict), language);
    }

    private String page(Verified verified, Locale language) {
        PageTexts texts = PageTexts.in(language);
        VerdictView view = VerdictView.of(verified, texts, pages.country);
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
                        .map(one -> VerdictView.of(
                                Verified.of((Verdict) one.get()[0]), PageTexts.in(Locale.FRENCH), pages.country))
                        .map(view -> Map.entry(view.title(), Pages.shape(view.look())))
                        .distinct())
                .hasSize(11)
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
    void aSuspectStampIsNeverCalledForged() {
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            VerdictView view =
                    VerdictView.of(Verified.of(new Suspect(Verdicts.STAMP)), PageTexts.in(language), pages.country);
            assertThat(view.look()).isEqualTo("suspect");
            assertThat(view.title() + view.message() + view.advice())
                    .doesNotContainIgnoringCase("forge")
                    .doesNotContainIgnoringCase("falsifi")
                    .doesNotContainIgnoringCase("faux")
                    .doesNotContainIgnoringCase("contrefa");
        }
    }

    @Test
    void showsHowOftenAStampWasScanned() {
        Verified scanned = new Verified(
                new Authentic(Verdicts.STAMP),
                Optional.empty(),
                Optional.of(new Seen(Instant.parse("2026-10-31T23:30:00Z"), 3)));

        assertThat(page(scanned, Locale.FRENCH)).contains("Déjà scannée", "3 fois depuis le 1 novembre 2026");
        assertThat(page(scanned, Locale.ENGLISH)).contains("3 times since 1 November 2026");
        Verified once = new Verified(
                scanned.verdict(), Optional.empty(), Optional.of(new Seen(Instant.parse("2026-10-31T23:30:00Z"), 1)));
        assertThat(page(once, Locale.FRENCH)).contains("une fois, le 1 novembre 2026");
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
