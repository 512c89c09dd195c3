package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server in the background, which outlives the command that started it. It is known again by its process id together with
 * its start time: an id alone may meanwhile be another's.
 */
public final class Background {
    private final String name;
    private final Path pidFile;
    private final Path log;

    public Background(Installation installation, String name) {
        this.name = name;
        this.pidFile = installation.pids().resolve(name);
        this.log = installation.logs().resolve(name + ".log");
    }

    public Path log() {
        return log;
    }

    /** Starts the program; the log of the time before is kept as {@code NAME.log.1}. */
    public void start(List<String> words, Path folder, Map<String, String> environment, List<String> withheld)
            throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        // Control-C at the terminal ends the command, not the servers; no core dump shall hold a key.
        List<String> shell =
                new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -c 0; trap '' INT HUP QUIT; exec \"$@\"", name));
        shell.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(shell)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeAll(withheld);
        builder.environment().putAll(environment);
        Process process = builder.start();
        Files.writeString(
                pidFile, process.pid() + " " + startOf(process.toHandle()).toEpochMilli());
    }

    /** Its process, if it lives. */
    public Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(pidFile).strip().split(" ", -1);
            long started = Long.parseLong(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startOf(handle).toEpochMilli() == started);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Asks it to end, waits, and kills it with its children when it does not. */
    public void stop(Duration patience) throws IOException, InterruptedException {
        Optional<ProcessHandle> running = process();
        if (running.isPresent()) {
            ProcessHandle handle = running.get();
            List<ProcessHandle> children = handle.descendants().toList();
            handle.destroy();
            if (!ended(handle, patience)) {
                handle.destroyForcibly();
            }
            for (ProcessHandle child : children) {
                if (!ended(child, Duration.ofSeconds(2))) {
                    child.destroyForcibly();
                }
            }
            if (!ended(handle, Duration.ofSeconds(5))) {
                throw new Trouble("%s (process %d) does not end, not even when killed".formatted(name, handle.pid()));
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean ended(ProcessHandle handle, Duration patience) throws InterruptedException {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !handle.isAlive();
        }
    }

    /** The end of what it wrote, for a message. */
    public String lastWords() {
        try {
            return Files.exists(log) ? Command.lastLines(Files.readString(log), 30) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
