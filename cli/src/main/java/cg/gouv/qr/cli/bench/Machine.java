package cg.gouv.qr.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What figures were measured on: without it they say nothing. */
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final double KIBIBYTES_PER_GIBIBYTE = 1 << 20;

    private Machine() {}

    /** In a line: processors, memory, operating system, JDK; what cannot be read is left out. */
    public static String words() {
        return String.format(
                Locale.ROOT,
                "Machine: %d processors%s%s, %s %s, JDK %s",
                Runtime.getRuntime().availableProcessors(),
                value(PROCESSORS, "model name").map(name -> " (" + name + ")").orElse(""),
                value(MEMORY, "MemTotal").map(Machine::gibibytes).orElse(""),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version());
    }

    private static String gibibytes(String kibibytes) {
        double size = Long.parseLong(kibibytes.replaceAll("\\D", "")) / KIBIBYTES_PER_GIBIBYTE;
        return String.format(Locale.ROOT, ", %.1f GiB", size);
    }

    /** Behind the first line's colon that begins with the key. */
    static Optional<String> value(Path file, String key) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }
}
