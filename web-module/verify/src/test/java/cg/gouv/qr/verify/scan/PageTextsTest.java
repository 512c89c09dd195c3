package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.CountryProfile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTextsTest {
    private static Map<String, String> bundle(String name) throws IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/texts/" + name))) {
            file.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key)));
        return texts;
    }

    /** A language that a country adds to its profile needs a bundle of its own. */
    static Stream<Locale> languages() {
        return Stream.of("cg", "cd")
                .flatMap(country -> CountryProfile.load(country).languages().stream())
                .distinct()
                .filter(language -> !language.equals(Locale.FRENCH));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void allLanguagesSayTheSameThings(Locale language) throws IOException {
        Map<String, String> french = bundle("verify.properties");
        Map<String, String> other = bundle("verify_" + language.getLanguage() + ".properties");
        assertThat(other.keySet()).isEqualTo(french.keySet());
        Pattern argument = Pattern.compile("\\{\\d}");
        french.forEach((key, text) -> {
            assertThat(argument.matcher(other.get(key))
                            .results()
                            .map(m -> m.group())
                            .sorted()
                            .toList())
                    .as(key)
                    .isEqualTo(argument.matcher(text)
                            .results()
                            .map(m -> m.group())
                            .sorted()
                            .toList());
            // an apostrophe that quotes would swallow a value
            assertThat(text + other.get(key)).as(key).doesNotContain("'");
        });
    }
}
