package cg.gouv.qr.portal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The portal's pages, beans and bundles, as they lie in the source tree. */
final class PortalSources {
    static final Path PAGES = Path.of("src/main/webapp");
    static final Path BEANS = Path.of("src/main/java");

    private PortalSources() {}

    /** @return text by path */
    static Map<Path, String> files(Path below, String ending) {
        try (Stream<Path> paths = Files.walk(below)) {
            Map<Path, String> files = new TreeMap<>();
            for (Path path :
                    paths.filter(one -> one.toString().endsWith(ending)).toList()) {
                files.put(path, Files.readString(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (var in = PortalSources.class.getResourceAsStream("/texts/" + name + ".properties")) {
            bundle.load(new InputStreamReader(java.util.Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
