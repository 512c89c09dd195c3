package cg.gouv.qr.verify.message;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.CountryProfile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    /** A language that a country adds to its profile needs a bundle of its own. */
    static Stream<Locale> languages() {
        return Stream.of("cg", "cd")
                .flatMap(country -> CountryProfile.load(country).languages().stream())
                .distinct();
    }

    private static Map<String, String> bundle(Locale language) throws IOException {
        Properties file = new Properties();
        String name = "message_" + language.getLanguage() + ".properties";
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/texts/" + name))) {
            file.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key)));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void allLanguagesSayTheSameThings(Locale language) throws IOException {
        Map<String, String> french = bundle(Locale.FRENCH);
        Map<String, String> other = bundle(language);
        assertThat(other.keySet()).isEqualTo(french.keySet());
        french.forEach((key, text) -> {
            assertThat(arguments(other.get(key))).as(key).isEqualTo(arguments(text));
            // an apostrophe that quotes would swallow a value
            assertThat(text + other.get(key)).as(key).doesNotContain("'");
        });
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    /** With the largest numbers; what names goods is measured in {@link VerdictTextTest}. */
    @ParameterizedTest
    @MethodSource("languages")
    void eachTextIsOneMessage(Locale language) throws IOException {
        MessageTexts texts = MessageTexts.in(language);
        for (String key : bundle(language).keySet()) {
            String text = texts.text(key, "28", "480", "U+1F600", "480");
            assertThat(key.startsWith("gateway.") ? "" : text)
                    .as("%s, %d characters", key, text.length())
                    .hasSizeLessThanOrEqualTo(Gsm7.LONGEST)
                    .matches(one -> one.chars().allMatch(each -> Gsm7.ALPHABET.indexOf(each) >= 0), "GSM alphabet");
        }
        assertThat(texts.text("wait", "60")).hasSizeLessThanOrEqualTo(Gsm7.LONGEST);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsCalledAuthenticThatIsNot(Locale language) throws IOException {
        String authentic = MessageTexts.in(language).text("authentic").split("[ :]", 2)[0];
        bundle(language).forEach((key, text) -> {
            if (!key.equals("authentic") && !key.equals("lapsed")) {
                assertThat(Gsm7.of(text)).as(key).doesNotContainIgnoringCase(authentic);
            }
        });
    }

    @Test
    void noWordAsksForTwoLanguages() {
        Set<String> known = new HashSet<>();
        languages()
                .forEach(language -> MessageTexts.in(language).keywords().forEach(word -> {
                    assertThat(word).isUpperCase().matches("[A-Z]+");
                    assertThat(known.add(word)).as(word).isTrue();
                }));
    }

    @Test
    void theMenuOfLanguagesIsOneMessage() {
        assertThat(UssdServlet.menu(List.of(Locale.FRENCH, Locale.ENGLISH)))
                .isEqualTo("Vérifier une estampille. Langue / Language :\n1 Francais\n2 English")
                .hasSizeLessThanOrEqualTo(Gsm7.LONGEST);
    }
}
