package cg.gouv.qr.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the messages of problems in step with the code that names them, and French in step with English. */
class ProblemMessagesTest {
    private static final List<Path> SOURCES = Stream.of(
                    ".", "../batch-module", "../web-module/api", "../web-module/portal", "../web-module/verify")
            .map(module -> Path.of(module, "src/main/java"))
            .toList();
    private static final Pattern INVALID_VALUE =
            Pattern.compile("new InvalidValue\\(\\s*[^;\"]*?(?:\"[^\"]*\"\\s*)?,\\s*\"([^\"]+)\"");
    private static final Pattern KIND = Pattern.compile("Kind\\.[A-Z_]+,\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern NOT_FOUND = Pattern.compile("new NotFound\\(\\s*\"([^\"]+)\"");
    private static final Pattern SUBCLASS =
            Pattern.compile("class \\w+ extends (?:\\w+\\.)?(?:Problem|InvalidValue)\\b");
    private static final Pattern DOTTED = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z]+)+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final Properties french = bundle("problems.properties");
    private final Properties english = bundle("problems_en.properties");

    @Test
    void everyKeyThatTheCodeNamesHasItsMessage() {
        assertThat(french.stringPropertyNames()).containsAll(keysInTheCode());
    }

    @Test
    void everyMessageIsNamedByTheCode() {
        String code = String.join("\n", sources());
        assertThat(french.stringPropertyNames()).allSatisfy(key -> {
            String literal = key.startsWith("notFound.") ? key.substring("notFound.".length()) : key;
            assertThat(code).as("the sources, for " + key).contains('"' + literal + '"');
        });
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(french.stringPropertyNames());
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        assertThat(french.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(french.getProperty(key))));
    }

    @Test
    void noMessageHoldsAnApostropheThatFormatsSwallow() {
        assertThat(french.values()).noneMatch(message -> message.toString().contains("'"));
        assertThat(english.values()).noneMatch(message -> message.toString().contains("'"));
    }

    @Test
    void speaksFrenchToWhoeverSpeaksNoEnglish() {
        var problem = new StaleVersion(3, 5);
        assertThat(Texts.of(problem, Locale.ENGLISH)).contains("version read: 3, version now: 5");
        assertThat(Texts.of(problem, Locale.GERMAN)).contains("version lue\u00a0: 3, version actuelle\u00a0: 5");
    }

    @Test
    void listsSeveralValuesWithoutBrackets() {
        var problem = new WrongState("organisation", 1, Reach.OWN, Reach.NATIONAL, Reach.PLATFORM);
        assertThat(Texts.of(problem, Locale.ENGLISH)).contains("(OWN)").contains("NATIONAL, PLATFORM.");
    }

    private static Set<String> keysInTheCode() {
        Set<String> keys = new TreeSet<>();
        for (String source : sources()) {
            collect(keys, INVALID_VALUE.matcher(source), "");
            collect(keys, KIND.matcher(source), "");
            collect(keys, NOT_FOUND.matcher(source), "notFound.");
            if (SUBCLASS.matcher(source).find()) {
                collect(keys, DOTTED.matcher(source), "");
            }
        }
        assertThat(keys).as("keys found, or the patterns fit no more").hasSizeGreaterThan(20);
        return keys;
    }

    private static void collect(Set<String> keys, Matcher found, String prefix) {
        found.results().forEach(result -> keys.add(prefix + result.group(1)));
    }

    private static Set<String> placeholders(String message) {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() {
        return SOURCES.stream()
                .filter(Files::isDirectory)
                .flatMap(ProblemMessagesTest::javaFiles)
                .map(ProblemMessagesTest::read)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/texts", name), UTF_8)) {
            messages.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
