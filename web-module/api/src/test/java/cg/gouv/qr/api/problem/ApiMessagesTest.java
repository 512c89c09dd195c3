package cg.gouv.qr.api.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the API's own messages in step with the code that names them, and French in step with English. */
class ApiMessagesTest {
    /** What makes a diagnosis names its key: after a status, or after a field. */
    private static final Pattern KEY = Pattern.compile(
            "(?:ApiProblem|Diagnosis)\\.(?:of|field)\\(\\s*[^;\"]*?(?:\"[^\"]*\"\\s*)?[^;\"]*?,\\s*\"([^\"]+)\"|\\(status, \"([^\"]+)\"");

    private static final Pattern STATUS = Pattern.compile("Diagnosis\\.of\\((\\d{3}), ");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private final Properties french = bundle("api.properties");
    private final Properties english = bundle("api_en.properties");
    private final String code = sources();

    @Test
    void everyKeyThatTheCodeNamesHasItsMessage() {
        Set<String> keys = new TreeSet<>();
        KEY.matcher(code)
                .results()
                .forEach(found -> keys.add(found.group(1) == null ? found.group(2) : found.group(1)));
        assertThat(keys).as("keys found, or the pattern fits no more").hasSizeGreaterThan(20);
        assertThat(french.stringPropertyNames()).containsAll(keys);
    }

    @Test
    void everyMessageIsNamedByTheCode() {
        assertThat(french.stringPropertyNames().stream().filter(key -> !key.startsWith("title.")))
                .allSatisfy(
                        key -> assertThat(code).as("the sources, for " + key).contains('"' + key + '"'));
    }

    @Test
    void everyStatusHasATitle() {
        Set<String> titles = STATUS.matcher(code)
                .results()
                .map(found -> "title." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(titles).hasSizeGreaterThan(8);
        assertThat(french.stringPropertyNames()).containsAll(titles);
    }

    @Test
    void bothLanguagesSayTheSameOfTheSameValues() {
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(french.stringPropertyNames());
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
    void writesAProblemInTheLanguageOfTheCaller() {
        var diagnosis = Diagnosis.field("limit", "invalid.range", 1, 500, 0);
        ProblemDocument document = ProblemDocument.of(diagnosis, "request-1", Locale.ENGLISH);
        assertThat(document.type()).isEqualTo("urn:estampille:problem:invalid.range");
        assertThat(document.title()).isEqualTo("Bad request");
        assertThat(document.detail()).isEqualTo("It needs a number from 1 to 500; got 0.");
        assertThat(document.errors()).extracting("field").containsExactly("limit");
        assertThat(document.instance()).isEqualTo("request-1");
        assertThat(ProblemDocument.of(diagnosis, "request-1", Locale.FRENCH).title())
                .isEqualTo("Demande incorrecte");
    }

    private static Set<String> placeholders(String message) {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
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
