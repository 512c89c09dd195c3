package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A program that runs to its end; its output is kept and shown only when it fails. */
public final class Command {
    private final String purpose;
    private final List<String> words;
    private final ProcessBuilder builder;
    private Predicate<String> shown = line -> true;

    public Command(String purpose, List<String> words) {
        this.purpose = purpose;
        this.words = List.copyOf(words);
        this.builder = new ProcessBuilder(words).redirectErrorStream(true);
    }

    public Command in(Path folder) {
        builder.directory(folder.toFile());
        return this;
    }

    /** Only these lines, of what it wrote, go into the message of a failure. */
    Command showing(Predicate<String> lines) {
        shown = lines;
        return this;
    }

    public Command with(Map<String, String> environment) {
        builder.environment().putAll(environment);
        return this;
    }

    /** @return what it wrote
     *  @throws Trouble if it ends with another code than 0, with the end of what it wrote */
    public String run() throws IOException, InterruptedException {
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new Trouble("%s failed (%s ended with %d):%n%s"
                    .formatted(
                            purpose,
                            words.get(0),
                            code,
                            lastLines(output.lines().filter(shown).collect(Collectors.joining("\n")), 40)));
        }
        return output;
    }

    static String lastLines(String text, int count) {
        String[] lines = text.stripTrailing().split("\n", -1);
        return String.join("\n", Arrays.asList(lines).subList(Math.max(0, lines.length - count), lines.length))
                .indent(2);
    }
}
