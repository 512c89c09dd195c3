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
import java.util.function.BooleanSupplier;

/**
 * A server in the background, which outlives the command that started it. It is known again by its process id together with
 * its start time: an id alone may meanwhile be another's.
 */
public abstract class BackgroundPart implements Part {
    /** Long, for a busy machine: a server that ends is noticed at once. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String name;
    private final Path pidFile;
    private final Path log;
    private final Duration patience;

    /** @param patience for its end, when it is asked to; it is killed thereafter */
    protected BackgroundPart(Installation installation, String name, Duration patience) {
        this.name = name;
        this.patience = patience;
        this.pidFile = installation.pids().resolve(name);
        this.log = installation.logs().resolve(name + ".log");
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Path log() {
        return log;
    }

    @Override
    public final List<String> missing() {
        return process().isEmpty() ? List.of("not running") : missingWhileItRuns();
    }

    /** What it still lacks until it is ready. */
    protected abstract List<String> missingWhileItRuns();

    /**
     * Waits until something holds of it, at most as long as a busy machine may need; an end of its process is noticed at once.
     *
     * @throws Trouble with its last words, if that does not come about
     */
    public final void await(BooleanSupplier holds) {
        if (!Await.until(holds, PATIENCE, () -> process().isPresent())) {
            throw new Trouble("%s did not become ready: %s. It last wrote (%s):%n%s"
                    .formatted(name, String.join("; ", missing()), log, lastWords()));
        }
    }

    /** @throws Trouble with its last words, if it does not become ready */
    public final void awaitReady() {
        await(() -> missing().isEmpty());
    }

    /** Starts the program; the log of the time before is kept as {@code NAME.log.1}. */
    public final void start(List<String> words, Path folder, Map<String, String> environment, List<String> withheld)
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

    @Override
    public final Optional<ProcessHandle> process() {
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
    @Override
    public final void stop() throws IOException, InterruptedException {
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

    final String lastWords() {
        try {
            return Files.exists(log) ? Command.lastLines(Files.readString(log), 30) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
