package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the machine must have before anything is started: ports, memory, disk. */
public final class Resources {
    private static final long MEGABYTE = 1 << 20;
    /** All three servers under load, with the build beside them. */
    private static final long MEMORY_MB = 2500;
    /** Unpacked servers, empty databases, and a few lots. */
    private static final long DISK_MB = 2000;

    private Resources() {}

    static void requireFreePort(String use, int port) {
        if (!Ports.isFree(port)) {
            throw new PortTaken(use, port, holder(port));
        }
    }

    static void requireMemory() throws IOException {
        Path memory = Path.of("/proc/meminfo");
        if (Files.exists(memory)) {
            long available = availableMegabytes(Files.readString(memory));
            if (available < MEMORY_MB) {
                throw new Trouble(
                        "%,d MB of memory are free, %,d MB are needed for WildFly, Keycloak and PostgreSQL. Close something, or name servers elsewhere with ESTAMPILLE_DB_URL and ESTAMPILLE_OIDC_URL."
                                .formatted(available, MEMORY_MB));
            }
        }
    }

    /** @param meminfo Linux's /proc/meminfo */
    static long availableMegabytes(String meminfo) {
        return meminfo.lines()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    static void requireDisk(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        if (free < DISK_MB) {
            throw new Trouble(
                    "%,d MB are free on the disk of %s, %,d MB are needed. Free some, or name another folder with ESTAMPILLE_STATE."
                            .formatted(free, folder, DISK_MB));
        }
    }

    /** Megabytes that the process and its children hold, 0 when it cannot be known. */
    public static long residentMegabytes(ProcessHandle handle) {
        long kilobytes = kilobytes(handle);
        return (kilobytes + handle.descendants().mapToLong(Resources::kilobytes).sum()) / 1024;
    }

    /** Proportional where the kernel tells it: PostgreSQL's processes share one buffer. */
    private static long kilobytes(ProcessHandle handle) {
        try {
            Path proportional = Path.of("/proc/%d/smaps_rollup".formatted(handle.pid()));
            if (Files.isReadable(proportional)) {
                return Files.readString(proportional)
                        .lines()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
            }
            String said = output("ps", "-o", "rss=", "-p", Long.toString(handle.pid()));
            return said.isEmpty() ? 0 : Long.parseLong(said);
        } catch (IOException | NumberFormatException unknowable) {
            return 0;
        }
    }

    /** Who listens on the port, as far as the machine tells. */
    private static String holder(int port) {
        try {
            String pid = output("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t")
                    .lines()
                    .findFirst()
                    .orElse("");
            if (pid.isEmpty()) {
                pid = output("ss", "-Hltnp", "sport = :" + port).replaceAll("(?s).*pid=(\\d+).*", "$1");
            }
            if (pid.matches("\\d+")) {
                String command = ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(handle -> handle.info().command())
                        .orElse("?");
                return "process %s (%s)".formatted(pid, command);
            }
        } catch (IOException noTool) {
            return "another process";
        }
        return "another process";
    }

    private static String output(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("LC_ALL", "C"));
        Process process;
        try {
            process = builder.start();
        } catch (IOException absent) {
            return "";
        }
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(5, TimeUnit.SECONDS) ? said.strip().toLowerCase(Locale.ROOT) : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
