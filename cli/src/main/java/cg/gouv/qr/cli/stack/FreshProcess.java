package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line once more, in a JVM that shares nothing with this one, and with what the heavy commands need. */
public final class FreshProcess {
    private final Installation installation;

    public FreshProcess(Installation installation) {
        this.installation = installation;
    }

    /**
     * Runs a command to its end.
     *
     * @param arguments of {@code ./estampille}
     * @param alsoGood an exit code beside 0 that is an answer, too
     * @return what it wrote
     * @throws Trouble if it ends with another code
     */
    public String run(List<String> arguments, int alsoGood) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        words(installation, List.of("-Xmx1g", "-XX:+UseParallelGC"), arguments))
                .redirectErrorStream(true);
        builder.environment().putAll(installation.environment());
        builder.environment().put("ESTAMPILLE_STATE", installation.state().toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0 && code != alsoGood) {
            throw new Trouble("%s ended with %d:%n%s".formatted(String.join(" ", arguments), code, output));
        }
        return output;
    }

    /** The words that start it, with a small heap, for what runs in the background. */
    public static List<String> small(Installation installation, List<String> arguments) {
        return words(installation, List.of("-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), arguments);
    }

    private static List<String> words(Installation installation, List<String> options, List<String> arguments) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(options);
        words.addAll(List.of(
                "-Destampille.root=" + installation.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "cg.gouv.qr.cli.Estampille"));
        words.addAll(arguments);
        return words;
    }
}
