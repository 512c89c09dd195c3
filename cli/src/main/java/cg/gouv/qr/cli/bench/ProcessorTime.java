package cg.gouv.qr.cli.bench;

import cg.gouv.qr.cli.stack.Stack;
import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor time of the servers with all their processes, those that ended included: what the kernel has booked, in user
 * and kernel mode (proc_pid_stat(5), fields 14 to 17).
 */
public final class ProcessorTime {
    private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux that Java runs on
    private static final int FIRST_FIELD = 3; // the first one behind the command's name
    private static final int USER = 14;
    private static final int FIELDS = 4;

    /** How their threads are named (wildfly-config/30-batch.cli). */
    private static final String GENERATING = "(generation ";

    private final List<Long> servers;

    /** @throws Trouble where there is no /proc, or a server is elsewhere */
    ProcessorTime(Stack stack) {
        this(stack.states().stream().map(Stack.State::pid).toList());
    }

    /** Of these processes alone, with those that they began. @throws Trouble as above */
    public ProcessorTime(List<Long> processes) {
        if (!Files.isReadable(Path.of("/proc/self/stat"))) {
            throw new Trouble("The processor time of all servers can be measured on Linux only");
        }
        this.servers = List.copyOf(processes);
        if (servers.contains(0L)) {
            throw new Trouble("The processor time of all servers can be measured only where all of them run here");
        }
    }

    /** Seconds since the servers were started. */
    public double seconds() throws IOException {
        long ticks = 0;
        for (Path process : processes()) {
            ticks += ticks(stat(process)); // of one that ended, its parent has booked it
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Those of them that the threads took that generate; of one that ended nothing is known, and none does but by suspension. */
    double generating() throws IOException {
        long ticks = 0;
        for (Path process : processes()) {
            for (Path thread : threads(process)) {
                String stat = stat(thread);
                if (stat.contains(GENERATING)) {
                    ticks += ticks(stat);
                }
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    private List<Path> processes() {
        return servers.stream()
                .flatMap(server -> ProcessHandle.of(server)
                        .map(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                        .orElseThrow(() -> new Trouble("A server ended while it was measured")))
                .map(process -> Path.of("/proc", Long.toString(process.pid())))
                .toList();
    }

    private static List<Path> threads(Path process) throws IOException {
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            return threads.toList();
        } catch (NoSuchFileException ended) {
            return List.of();
        }
    }

    /** What the kernel says of a process or thread; nothing of one that ended. */
    private static String stat(Path folder) throws IOException {
        try {
            return Files.readString(folder.resolve("stat"));
        } catch (IOException e) {
            if (Files.exists(folder)) {
                throw e;
            }
            return "";
        }
    }

    private static long ticks(String stat) {
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1); // the name may hold spaces
        long ticks = 0;
        for (int field = USER; field < USER + FIELDS; field++) {
            ticks += Long.parseLong(fields[field - FIRST_FIELD]);
        }
        return ticks;
    }
}
