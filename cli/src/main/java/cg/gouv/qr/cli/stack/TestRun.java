package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Runs Maven's whole build with what the checks need beside the JDK. */
public final class TestRun {
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
        boolean complete = installation.setting("CI").filter("true"::equals).isPresent();
        new Programs(Path.of("/"), System.getProperty("user.name"), out).prepare(complete);
        List<String> words = new Maven(installation).words("-T", "1C", "verify");
        // The list of components (SBOM) checks nothing, and half a minute of it stands before all else.
        words.add(longer ? "-Plong" : "-Dcyclonedx.skip=true");
        return new ProcessBuilder(words)
                .directory(installation.root().toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
