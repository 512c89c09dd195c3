package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where one installation has everything: folders, ports, addresses, passwords. Reading it starts nothing. Commands take
 * {@link #here()}; tests make one of their own with {@link #at(Path, Path, Map)}.
 */
public final class Installation {
    /** How many hosts a domain on this machine may have. */
    public static final int MOST_HOSTS = 9;

    private final Path root;
    private final Path state;
    private final Map<String, String> environment;
    private final Secrets secrets;

    private Installation(Path root, Path state, Map<String, String> environment) {
        this.root = root;
        this.state = state;
        this.environment = Map.copyOf(environment);
        try {
            Files.createDirectories(state);
        } catch (IOException e) {
            throw new Trouble(
                    "The state folder %s cannot be made: %s. Name another with ESTAMPILLE_STATE."
                            .formatted(state, e.getMessage()),
                    e);
        }
        this.secrets = new Secrets(state.resolve("secrets.properties"));
    }

    /** The one of this clone, or that of {@code ESTAMPILLE_STATE}. */
    public static Installation here() {
        String root = System.getProperty("estampille.root");
        if (root == null) {
            throw new Trouble("The system property estampille.root is missing: start me with ./estampille");
        }
        Path folder = Path.of(root);
        String named = System.getenv("ESTAMPILLE_STATE");
        Path state = named == null || named.isBlank()
                ? folder.resolve(".estampille")
                : Path.of(named).toAbsolutePath();
        return at(folder, state, System.getenv());
    }

    /**
     * One with a state folder and settings of its own.
     *
     * @param root the repository's folder
     * @param state where to keep servers, data, secrets and logs; made if absent
     * @param environment the {@code ESTAMPILLE_…} settings, as a shell would export them
     */
    public static Installation at(Path root, Path state, Map<String, String> environment) {
        return new Installation(
                root.toAbsolutePath().normalize(), state.toAbsolutePath().normalize(), environment);
    }

    public Path root() {
        return root;
    }

    public Path state() {
        return state;
    }

    public Path logs() {
        return folder("logs");
    }

    /** Where shards are sealed to: {@code ESTAMPILLE_STORE}, else a folder of the state. */
    public Path store() {
        return setting("ESTAMPILLE_STORE").map(Path::of).orElseGet(() -> folder("store"));
    }

    /** Where scans wait for the database: {@code ESTAMPILLE_SCAN_JOURNAL}, else a folder of the state. */
    Path scans() {
        return setting("ESTAMPILLE_SCAN_JOURNAL").map(Path::of).orElseGet(() -> folder("scans"));
    }

    Path pids() {
        return folder("pids");
    }

    public Path servers() {
        return folder("servers");
    }

    public Map<String, String> environment() {
        return environment;
    }

    /** The setting of that name, if it is there and not blank. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    Path portsFile() {
        return state.resolve("ports.properties");
    }

    /** The ports recorded at the last start, unless another offset is asked for now; else newly chosen and recorded. */
    public synchronized Ports ports() {
        Optional<String> asked = setting("ESTAMPILLE_PORT_OFFSET");
        if (Files.exists(portsFile())) {
            Ports recorded = Ports.read(portsFile());
            if (asked.isEmpty() || asked.get().equals(recorded.chosenBy())) {
                return recorded;
            }
        }
        Ports chosen = Ports.choose(asked.orElse(Integer.toString(Ports.DEFAULT_OFFSET)));
        chosen.write(portsFile());
        return chosen;
    }

    /** @throws Trouble if somebody listens on the port of 127.0.0.1; it says who */
    public void requireFreePort(String use, int port) {
        Resources.requireFreePort(use, port);
    }

    /** The name of this node, in its peers' eyes and in PostgreSQL's logs. */
    public String node() {
        return setting("ESTAMPILLE_NODE").orElse("node1");
    }

    /** {@code http://127.0.0.1:PORT}, without a slash at the end: verification at {@code /}, {@code /api}, {@code /portail}. */
    public String serverUrl() {
        return "http://127.0.0.1:" + ports().http();
    }

    /** WildFly's management address: {@code /health/ready}. */
    public String managementUrl() {
        return "http://127.0.0.1:" + ports().management();
    }

    public String portalUrl() {
        return setting("ESTAMPILLE_PORTAL_URL").orElseGet(() -> serverUrl() + "/portail");
    }

    public boolean externalDatabase() {
        return setting("ESTAMPILLE_DB_URL").isPresent();
    }

    public boolean externalIdentity() {
        return setting("ESTAMPILLE_OIDC_URL").isPresent();
    }

    /** The JDBC address of the application's database. */
    public String databaseUrl() {
        return setting("ESTAMPILLE_DB_URL").orElseGet(() -> databaseUrl("estampille"));
    }

    String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports().postgresql(), database);
    }

    /** The realm's address, which is also the issuer of its tokens. */
    public String oidcUrl() {
        return setting("ESTAMPILLE_OIDC_URL")
                .orElseGet(() -> "http://127.0.0.1:%d/realms/estampille".formatted(ports().keycloak()));
    }

    /** A user and a password. */
    public record Account(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** Migrates; owns the schema; never given to the server. */
    public Account databaseOwner() {
        return account("ESTAMPILLE_DB_OWNER", "estampille_owner", "database.owner");
    }

    /** What the application runs as: no owner, no superuser, under row-level security. */
    public Account databaseApplication() {
        return account("ESTAMPILLE_DB_APP", "estampille_app", "database.application");
    }

    Account databaseSuperuser() {
        return new Account("postgres", secrets.get("database.superuser"));
    }

    /** Tells this installation's data from those of one that lay in the same folder before. */
    String databaseMark() {
        return secrets.get("database.mark");
    }

    /** Keycloak's first administrator, of realm {@code master}: for the local Keycloak, or named by environment. */
    public Account keycloakAdministrator() {
        return account("ESTAMPILLE_KEYCLOAK_ADMIN", "estampille-bootstrap", "keycloak.administrator");
    }

    public String portalSecret() {
        return setting("ESTAMPILLE_PORTAL_CLIENT_SECRET").orElseGet(() -> secrets.get("oidc.portal"));
    }

    public String platformSecret() {
        return setting("ESTAMPILLE_PLATFORM_CLIENT_SECRET").orElseGet(() -> secrets.get("oidc.platform"));
    }

    /** What a gateway for text messages proves itself with, and {@code ./estampille message}. */
    public String smsSecret() {
        return setting("ESTAMPILLE_SMS_SECRET").orElseGet(() -> secrets.get("gateway.sms"));
    }

    /** The same of an aggregator of USSD. */
    public String ussdSecret() {
        return setting("ESTAMPILLE_USSD_SECRET").orElseGet(() -> secrets.get("gateway.ussd"));
    }

    /** PKCS#12: entry {@code wrapping} (AES-256) and entry {@code manifest} (Ed25519). */
    public Path keystore() {
        return setting("ESTAMPILLE_KEYSTORE")
                .map(Path::of)
                .orElseGet(() -> folder("keys").resolve("estampille.p12"));
    }

    public String keystorePassword() {
        return setting("ESTAMPILLE_KEYSTORE_PASSWORD").orElseGet(() -> secrets.get("keystore"));
    }

    private Account account(String prefix, String user, String secret) {
        return new Account(
                setting(prefix + "_USER").orElse(user),
                setting(prefix + "_PASSWORD").orElseGet(() -> secrets.get(secret)));
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(state.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
