package cg.gouv.qr.cli.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What every server of an installation is started with: its JVM's options and its environment. */
public final class ServerEnvironment {
    /** What may be asked of it within its memory: DESIGN's "heap and core dumps, attach off" on nodes that hold keys. */
    private static final List<String> JVM = List.of(
            "-Xms128m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=384m",
            // Generation's threads (30-batch.cli) are nice: what people ask does not wait for them. Not 19: they hold
            // locks.
            // The JVM's own, of priority 9, stay as they are without the policy.
            "-XX:ThreadPriorityPolicy=1",
            "-XX:JavaPriority1_To_OSPriority=10",
            "-XX:JavaPriority9_To_OSPriority=0",
            "-XX:+DisableAttachMechanism",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djboss.modules.system.pkgs=org.jboss.byteman");

    /** What a server must not have, or would be misled by. */
    public static final List<String> WITHHELD = List.of(
            "ESTAMPILLE_DB_OWNER_USER",
            "ESTAMPILLE_DB_OWNER_PASSWORD",
            "ESTAMPILLE_KEYCLOAK_ADMIN_USER",
            "ESTAMPILLE_KEYCLOAK_ADMIN_PASSWORD",
            "JAVA_OPTS",
            "JBOSS_HOME");

    private ServerEnvironment() {}

    /** The options of each server's JVM. What the installation sets comes behind the usual, and overrides it. */
    public static List<String> jvm(Installation installation) {
        return Stream.concat(
                        JVM.stream(),
                        installation.setting("ESTAMPILLE_JVM_OPTIONS").stream()
                                .flatMap(options -> Stream.of(options.trim().split("\\s+"))))
                .toList();
    }

    /** What docs/configuration.md lists, for the caller to add to. The owner's password is not among it. */
    public static Map<String, String> of(Installation installation) {
        Map<String, String> environment = new HashMap<>(installation.environment());
        environment.keySet().removeIf(name -> !name.startsWith("ESTAMPILLE_") || WITHHELD.contains(name));
        environment.put("ESTAMPILLE_DB_URL", installation.databaseUrl());
        environment.put(
                "ESTAMPILLE_DB_APP_USER", installation.databaseApplication().user());
        environment.put(
                "ESTAMPILLE_DB_APP_PASSWORD", installation.databaseApplication().password());
        environment.put("ESTAMPILLE_OIDC_URL", installation.oidcUrl());
        environment.put("ESTAMPILLE_PORTAL_CLIENT_SECRET", installation.portalSecret());
        environment.put("ESTAMPILLE_PLATFORM_CLIENT_SECRET", installation.platformSecret());
        environment.put("ESTAMPILLE_SMS_SECRET", installation.smsSecret());
        environment.put("ESTAMPILLE_USSD_SECRET", installation.ussdSecret());
        environment.put("ESTAMPILLE_PORTAL_URL", installation.portalUrl());
        environment.put("ESTAMPILLE_KEYSTORE", installation.keystore().toString());
        environment.put("ESTAMPILLE_KEYSTORE_PASSWORD", installation.keystorePassword());
        environment.put("ESTAMPILLE_STORE", installation.store().toString());
        // One folder for all servers of this machine: each takes over what another left when it died.
        environment.put("ESTAMPILLE_SCAN_JOURNAL", installation.scans().toString());
        environment.put(
                "ESTAMPILLE_COOKIE_SECURE",
                installation.setting("ESTAMPILLE_COOKIE_SECURE").orElse("false"));
        return environment;
    }
}
