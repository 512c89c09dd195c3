package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The local Keycloak, with the realm imported at its first start. */
final class Keycloak extends BackgroundPart {
    /** In place of kc.sh's own, which choose a collector for big heaps. */
    private static final String JVM =
            "-Xms64m -Xmx384m -XX:MaxMetaspaceSize=256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                    + " -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Djava.net.preferIPv4Stack=true";

    private final Installation installation;

    Keycloak(Installation installation) {
        super(installation, "keycloak", Duration.ofSeconds(20));
        this.installation = installation;
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + installation.ports().keycloak();
    }

    @Override
    protected List<String> missingWhileItRuns() {
        if (!Http.answers(
                "http://127.0.0.1:%d/health/ready"
                        .formatted(installation.ports().keycloakManagement()),
                200)) {
            return List.of("not ready yet");
        }
        return Http.answers(installation.oidcUrl() + "/protocol/openid-connect/certs", 200)
                ? List.of()
                : List.of("the realm estampille is missing");
    }

    private Path realm() {
        return installation.root().resolve("keycloak-realm/estampille-realm.json");
    }

    private Path imported() {
        return installation.state().resolve("keycloak-realm.imported.json");
    }

    /** Whether the realm's file changed since it was imported: Keycloak goes on with its own data. */
    boolean realmFileChanged() throws IOException {
        return Files.exists(imported()) && Files.mismatch(imported(), realm()) >= 0;
    }

    /** Unpacks and starts it; returns at once, {@link #awaitReady()} waits. */
    void start(Distributions distributions, boolean renewRealm) throws IOException {
        Path home = installation.servers().resolve(Distributions.folderName(distributions.keycloak()));
        Archives.unzipOnce(distributions.keycloak(), home);
        if (renewRealm) {
            Archives.delete(home.resolve("data/h2"));
        }
        if (!Files.exists(home.resolve("data/h2"))) {
            Path place = Files.createDirectories(home.resolve("data/import")).resolve("estampille-realm.json");
            Files.copy(realm(), place, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(realm(), imported(), StandardCopyOption.REPLACE_EXISTING);
        }
        var administrator = installation.keycloakAdministrator();
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", administrator.user());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", administrator.password());
        environment.put("JAVA_OPTS", JVM);
        environment.put("ESTAMPILLE_PORTAL_CLIENT_SECRET", installation.portalSecret());
        environment.put("ESTAMPILLE_PLATFORM_CLIENT_SECRET", installation.platformSecret());
        environment.put("ESTAMPILLE_PORTAL_URL", installation.portalUrl());
        var ports = installation.ports();
        start(
                List.of(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.keycloak(),
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + ports.keycloakManagement(),
                        "--hostname=http://127.0.0.1:" + ports.keycloak(),
                        "--health-enabled=true",
                        "--cache=local",
                        "--log-console-color=false"),
                home,
                environment,
                List.of());
    }

    /** Throws the realm and its users away; it does not run. */
    void erase() throws IOException {
        Files.deleteIfExists(imported());
        try (Stream<Path> homes = Files.list(installation.servers())) {
            for (Path home : homes.filter(
                            folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .toList()) {
                Archives.delete(home.resolve("data/h2"));
            }
        }
    }
}
