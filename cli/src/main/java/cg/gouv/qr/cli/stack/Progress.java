package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Says what is being done: one line per finished step with its seconds; on a terminal also one living line of the steps under
 * way. Steps may run side by side.
 */
public final class Progress implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[K";
    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Long> underWay = new LinkedHashMap<>();
    private final ScheduledExecutorService ticker;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        if (terminal) {
            var ticks = ticker.scheduleAtFixedRate(this::draw, 200, 200, TimeUnit.MILLISECONDS);
            assert !ticks.isDone();
        }
    }

    /** On standard output, living when that is a terminal. */
    public static Progress onStandardOutput() {
        return new Progress(System.out, Boolean.getBoolean("estampille.terminal"));
    }

    /** One that says nothing. */
    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    /** Does the step and tells how long it took; what it throws goes on. */
    public <T> T step(String name, Callable<T> work) throws Exception {
        long started = System.nanoTime();
        synchronized (this) {
            underWay.put(name, started);
        }
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            finish(name, started, done);
        }
    }

    /** The same for work without a result, whose troubles keep their kind. */
    public void run(String name, Work work) throws IOException, InterruptedException {
        try {
            step(name, () -> {
                work.run();
                return true;
            });
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Trouble("%s failed: %s".formatted(name, e), e);
        }
    }

    /** A step's work. */
    public interface Work {
        void run() throws Exception;
    }

    private synchronized void finish(String name, long started, boolean done) {
        underWay.remove(name);
        String cleared = terminal ? CLEAR_LINE : "";
        out.printf("%s  %-44s %6.1f s%s%n", cleared, name, seconds(started), done ? "" : "  failed");
        out.flush();
    }

    /** A line of its own between the steps. */
    public synchronized void say(String line) {
        out.println((terminal ? CLEAR_LINE : "") + line);
        out.flush();
    }

    private synchronized void draw() {
        if (!underWay.isEmpty()) {
            String line = underWay.entrySet().stream()
                    .map(step -> "%s %.0f s".formatted(step.getKey(), seconds(step.getValue())))
                    .collect(Collectors.joining(" · "));
            out.print(CLEAR_LINE + "  … " + line.substring(0, Math.min(line.length(), 110)));
            out.flush();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        synchronized (this) {
            if (terminal) {
                out.print(CLEAR_LINE);
                out.flush();
            }
        }
    }
}
