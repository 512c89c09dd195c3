package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Looks for changed sources and brings them to the running server. It looks at the files' times rather than ask the system to
 * tell: the few hundred files cost little, and it is the same on every system.
 */
final class SourceWatch {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private final Installation installation;
    private final WildFly wildfly;
    private final Progress progress;
    private final Compilation compilation;

    SourceWatch(Installation installation, WildFly wildfly, Progress progress) {
        this.installation = installation;
        this.wildfly = wildfly;
        this.progress = progress;
        this.compilation = new Compilation(installation);
    }

    void run() throws IOException, InterruptedException {
        if (!Files.isDirectory(wildfly.exploded())) {
            throw new Trouble(
                    "The server runs the packed archive. For changes while it runs: ./estampille stop && ./estampille start --dev");
        }
        compilation.prepare();
        progress.say("Watching the sources; Control-C ends the watching, the servers go on (./estampille stop)");
        Map<Path, Long> seen = snapshot();
        while (true) {
            TimeUnit.MILLISECONDS.sleep(250);
            Map<Path, Long> now = snapshot();
            Set<Path> changed = changes(seen, now);
            if (!changed.isEmpty()) {
                seen = now;
                carry(changed);
            }
        }
    }

    /** Files that are new, gone, or of another time. */
    static Set<Path> changes(Map<Path, Long> before, Map<Path, Long> after) {
        Set<Path> changed = new HashSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(file -> before.containsKey(file) && before.get(file).equals(after.get(file)));
        return changed;
    }

    private Map<Path, Long> snapshot() throws IOException {
        Map<Path, Long> times = new HashMap<>();
        for (String module : Application.MODULES) {
            Path sources = installation.root().resolve(module).resolve("src/main");
            if (Files.exists(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        times.put(file, file.toFile().lastModified());
                    }
                }
            }
        }
        return times;
    }

    private void carry(Set<Path> changed) throws IOException, InterruptedException {
        long started = System.nanoTime();
        boolean deployAgain = false;
        Set<String> toCompile = new HashSet<>();
        for (Path file : changed) {
            Path relative = installation.root().relativize(file);
            String module = moduleOf(relative);
            Path inMain =
                    installation.root().resolve(module).resolve("src/main").relativize(file);
            String kind = inMain.getName(0).toString();
            if (kind.equals("java")) {
                toCompile.add(module);
            } else if (kind.equals("webapp")) {
                replace(
                        file,
                        target(module)
                                .resolve(
                                        inMain.subpath(1, inMain.getNameCount()).toString()));
                deployAgain |= inMain.toString().contains("WEB-INF")
                        && inMain.toString().matches(".*\\.(xml|json)");
            } else {
                Path inTarget = inMain.subpath(1, inMain.getNameCount());
                replace(
                        file,
                        kind.equals("application")
                                ? wildfly.exploded().resolve(inTarget.toString())
                                : classes(module).resolve(inTarget.toString()));
                // Bundles are read once by those who use them.
                deployAgain = true;
            }
        }
        if (!toCompile.isEmpty()) {
            List<String> errors = compilation.compile(toCompile, this::classes);
            if (!errors.isEmpty()) {
                errors.forEach(progress::say);
                return;
            }
            deployAgain = true;
        }
        String how = "copied";
        if (deployAgain) {
            wildfly.redeploy();
            boolean deployed = Await.until(
                            () -> wildfly.redeployed().isPresent(),
                            Duration.ofMinutes(2),
                            () -> wildfly.process().isPresent())
                    && wildfly.redeployed().orElse(false);
            how = deployed ? "deployed again" : "DEPLOYMENT FAILED, see ./estampille logs wildfly";
        }
        progress.say("%s  %s: %s, %.1f s"
                .formatted(
                        LocalTime.now(ZoneId.systemDefault()).format(TIME),
                        names(changed),
                        how,
                        (System.nanoTime() - started) / 1e9));
    }

    private static String names(Set<Path> changed) {
        String first = changed.iterator().next().getFileName().toString();
        return changed.size() == 1 ? first : first + " and " + (changed.size() - 1) + " more";
    }

    private static String moduleOf(Path relative) {
        return Application.MODULES.stream()
                .filter(relative::startsWith)
                .findFirst()
                .orElseThrow(() -> new Trouble(relative + " is expected to lie in one of " + Application.MODULES));
    }

    private static void replace(Path file, Path copy) throws IOException {
        if (Files.exists(file)) {
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(copy);
        }
    }

    /** The folder in the server of a module's archive. */
    private Path target(String module) {
        String name = module.substring(module.lastIndexOf('/') + 1);
        return wildfly.exploded()
                .resolve(
                        switch (name) {
                            case "engine", "gate" -> "lib/" + name + ".jar";
                            case "ear" -> "";
                            case "ejb-module", "batch-module" -> name + ".jar";
                            default -> name + ".war";
                        });
    }

    private Path classes(String module) {
        Path target = target(module);
        return target.toString().endsWith(".war") ? target.resolve("WEB-INF/classes") : target;
    }
}
