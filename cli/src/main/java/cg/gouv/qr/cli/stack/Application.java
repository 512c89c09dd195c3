package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** The enterprise archive and the sources it is built from. */
final class Application {
    /** The folders whose change asks for a new archive. */
    static final List<String> MODULES = List.of(
            "engine",
            "ejb-module",
            "batch-module",
            "web-module/gate",
            "web-module/verify",
            "web-module/api",
            "web-module/portal",
            "ear");

    private final Installation installation;

    Application(Installation installation) {
        this.installation = installation;
    }

    Path archive() {
        return installation.root().resolve("ear/target/estampille.ear");
    }

    /** Builds the archive when a source is newer.
     *  @return whether it was built */
    boolean build() throws IOException, InterruptedException {
        if (upToDate()) {
            return false;
        }
        new Maven(installation).quick("Building the application", "-pl", "ear", "-am", "package");
        // Maven leaves the archive's time alone when nothing in it changed; it is up to date all the same.
        Files.setLastModifiedTime(archive(), FileTime.fromMillis(System.currentTimeMillis()));
        return true;
    }

    private boolean upToDate() throws IOException {
        if (!Files.exists(archive())) {
            return false;
        }
        FileTime built = Files.getLastModifiedTime(archive());
        if (newer(installation.root().resolve("pom.xml"), built)) {
            return false;
        }
        for (String module : MODULES) {
            Path folder = installation.root().resolve(module);
            if (newer(folder.resolve("pom.xml"), built) || anyNewer(folder.resolve("src/main"), built)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyNewer(Path folder, FileTime than) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                if (newer(file, than)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean newer(Path file, FileTime than) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(than) > 0;
    }
}
