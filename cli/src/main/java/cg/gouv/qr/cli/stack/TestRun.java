package cg.gouv.qr.cli.stack;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs Maven's whole build with what the checks need beside the JDK. */
public final class TestRun {
    /** A program that some checks need: what it is called, Debian's package of it, and the checks. */
    private record Need(List<String> programs, String debianPackage, String checks) {
        boolean met() {
            return programs.stream().anyMatch(TestRun::onPath);
        }
    }

    private static final List<Need> NEEDS = List.of(
            new Need(
                    List.of("chromium", "chromium-browser", "google-chrome"),
                    "chromium",
                    "the portal's pages in a browser"),
            new Need(List.of("zbarimg"), "zbar-tools", "reading symbols with zbar, an independent reader"));

    private final Installation installation;
    private final PrintStream out;

    public TestRun(Installation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    /** Installs what is missing where it may, and runs the checks; their output goes straight to this process's.
     *
     * @param longer also those that take more than a few minutes
     * @return Maven's exit code
     * @throws Trouble in continuous integration ({@code CI=true}), if a check would have to be left out */
    public int run(boolean longer) throws IOException, InterruptedException {
        prepare();
        List<String> words = new Maven(installation).words("verify");
        if (longer) {
            words.add("-Plong");
        }
        return new ProcessBuilder(words)
                .directory(installation.root().toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    private void prepare() throws IOException, InterruptedException {
        List<Need> missing = NEEDS.stream().filter(need -> !need.met()).toList();
        if (!missing.isEmpty() && "root".equals(System.getProperty("user.name")) && onPath("apt-get")) {
            install(missing);
            missing = NEEDS.stream().filter(need -> !need.met()).toList();
        }
        for (Need need : missing) {
            out.printf(
                    "Left out: %s (%s is missing; on Debian: apt-get install %s)%n",
                    need.checks(), need.programs().get(0), need.debianPackage());
        }
        if (!missing.isEmpty()
                && installation.setting("CI").filter("true"::equals).isPresent()) {
            throw new Trouble("With CI=true no check may be left out");
        }
    }

    private void install(List<Need> missing) throws IOException, InterruptedException {
        List<String> packages = missing.stream().map(Need::debianPackage).toList();
        out.println("Installing " + String.join(", ", packages));
        Map<String, String> quiet = new LinkedHashMap<>(Map.of("DEBIAN_FRONTEND", "noninteractive"));
        List<String> words = new ArrayList<>(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"));
        words.addAll(packages);
        try {
            new Command("Refreshing the package lists", List.of("apt-get", "update", "-qq"))
                    .with(quiet)
                    .run();
            new Command("Installing " + packages, words).with(quiet).run();
        } catch (Trouble failed) {
            out.println(failed.getMessage());
        }
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder.isEmpty() ? "." : folder, program)));
    }
}
