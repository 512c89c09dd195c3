package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Map<String, String> french = bundle("verify.properties");
        Map<String, String> english = bundle("verify_en.properties");
        assertThat(english.keySet()).isEqualTo(french.keySet());
        Pattern argument = Pattern.compile("\\{\\d}");
        french.forEach((key, text) -> {
            assertThat(argument.matcher(english.get(key))
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
            assertThat(text + english.get(key)).as(key).doesNotContain("'");
        });
    }
}
