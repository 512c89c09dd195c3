package cg.gouv.qr.cli.stack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles modules straight into the running server's folders, with the JDK's compiler in this process: a fraction of what a
 * Maven run takes. Maven's own folders are not touched, so its strict build sees every change as new.
 */
final class Compilation {
    /** Whose classes each module sees, and so who is compiled again after whom. */
    private static final Map<String, List<String>> SEES = Map.of(
            "engine", List.of(),
            "ejb-module", List.of("engine"),
            "batch-module", List.of("engine", "ejb-module"),
            "web-module/verify", List.of("engine", "ejb-module"),
            "web-module/api", List.of("engine", "ejb-module"),
            "web-module/portal", List.of("engine", "ejb-module"));

    private final Installation installation;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private String libraries = "";

    Compilation(Installation installation) {
        this.installation = installation;
    }

    /** Asks Maven for the libraries that the modules are compiled against. */
    void prepare() throws IOException, InterruptedException {
        new Maven(installation)
                .quick(
                        "Finding the libraries",
                        "-pl",
                        String.join(",", SEES.keySet()),
                        "process-classes",
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=target/libraries");
        Set<String> all = new LinkedHashSet<>();
        for (String module : SEES.keySet()) {
            String listed = Files.readString(installation.root().resolve(module).resolve("target/libraries"));
            Arrays.stream(listed.strip().split(File.pathSeparator, -1))
                    .filter(entry -> entry.endsWith(".jar"))
                    .forEach(all::add);
        }
        libraries = String.join(File.pathSeparator, all);
    }

    /** Compiles the modules and those that see them.
     *
     * @param classes where each module's classes lie
     * @return the errors, as {@code file:line: message}; empty when all is compiled */
    List<String> compile(Set<String> modules, Function<String, Path> classes) throws IOException {
        List<String> errors = new ArrayList<>();
        for (String module : Application.MODULES) {
            if (modules.contains(module)
                    || SEES.getOrDefault(module, List.of()).stream().anyMatch(modules::contains)) {
                errors.addAll(compile(module, classes));
                if (!errors.isEmpty()) {
                    break;
                }
            }
        }
        return errors;
    }

    private List<String> compile(String module, Function<String, Path> classes) throws IOException {
        Path sources = installation.root().resolve(module).resolve("src/main/java");
        if (!SEES.containsKey(module) || !Files.exists(sources)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        String path = SEES.getOrDefault(module, List.of()).stream()
                .map(seen -> classes.apply(seen).toString())
                .collect(Collectors.joining(File.pathSeparator, "", File.pathSeparator + libraries));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-nowarn",
                    "-g",
                    "-cp",
                    path,
                    "-d",
                    classes.apply(module).toString());
            if (Boolean.TRUE.equals(compiler.getTask(
                            null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call())) {
                return List.of();
            }
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Compilation::line)
                .toList();
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return "%s:%d: %s"
                .formatted(
                        source == null ? "?" : source.getName(),
                        diagnostic.getLineNumber(),
                        diagnostic.getMessage(Locale.ROOT));
    }
}
