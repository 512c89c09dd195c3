package cg.gouv.qr.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * French puts a space before « ; : ! ? » and inside of guillemets. It must not break: on a phone a line would begin with the
 * mark.
 */
class FrenchTypographyTest {
    private static final Pattern BREAKABLE = Pattern.compile(" [;:!?»]|« ");

    @Test
    void keepsMarksWithTheirWords() throws IOException {
        List<String> breakable = new ArrayList<>();
        List<Path> bundles = bundles();
        assertThat(bundles).as("the French bundles of all modules").hasSizeGreaterThan(3);
        for (Path bundle : bundles) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                texts.load(reader);
            }
            texts.forEach((key, text) -> {
                if (BREAKABLE.matcher(text.toString()).find()) {
                    breakable.add(bundle.getFileName() + ": " + key);
                }
            });
        }
        assertThat(breakable).as("texts that want a no-break space (U+00A0)").isEmpty();
    }

    private static List<Path> bundles() throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (Path modules : List.of(Path.of(".."), Path.of("../web-module"))) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(modules, Files::isDirectory)) {
                for (Path module : folders) {
                    collect(module.resolve("src/main/resources/texts"), bundles);
                }
            }
        }
        return bundles;
    }

    private static void collect(Path texts, List<Path> bundles) throws IOException {
        if (Files.isDirectory(texts)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(texts, "*.properties")) {
                for (Path file : files) {
                    if (!file.toString().endsWith("_en.properties")) {
                        bundles.add(file);
                    }
                }
            }
        }
    }
}
