package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.wildfly.core.launcher.CliCommandBuilder;

/** The scripts of wildfly-config, which configure a single server and a domain's profile alike. */
public final class ConfigurationScripts {
    private final Installation installation;

    public ConfigurationScripts(Installation installation) {
        this.installation = installation;
    }

    /** All that a server and a profile have in common, in the order of the files' names. */
    public String common() throws IOException {
        return in("wildfly-config");
    }

    /** What is added to WildFly's installation, in the session of a single server. */
    public String modules(Distributions distributions) throws IOException {
        return in("wildfly-config/modules")
                .replace(
                        "${estampille.pgjdbc}",
                        '"' + distributions.postgresqlDriver().toString() + '"');
    }

    /** Those of one folder of the repository. */
    public String in(String folder) throws IOException {
        StringBuilder scripts = new StringBuilder();
        try (Stream<Path> files = Files.list(installation.root().resolve(folder))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".cli"))
                    .sorted()
                    .toList()) {
                scripts.append("# ").append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        return scripts.toString();
    }

    /**
     * Runs a script in WildFly's CLI; what it said is in the log wildfly-config.log.
     *
     * @param base the folder in which the script is kept
     * @param property such as {@code -Djboss.server.base.dir=…}
     */
    public void run(Path home, Path base, String property, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(base.resolve("configure.cli"), script);
        CliCommandBuilder cli = CliCommandBuilder.of(home)
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .addJavaOptions("-Xmx256m", "-XX:+UseSerialGC", property)
                .addCliArguments("--error-on-interact", "--file=" + file);
        String said = new Command("Configuring WildFly", cli.build())
                .in(base)
                .with(Map.of("JBOSS_HOME", home.toString()))
                .run();
        Files.writeString(installation.logs().resolve("wildfly-config.log"), said);
    }
}
