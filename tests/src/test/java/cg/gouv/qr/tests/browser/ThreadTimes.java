package cg.gouv.qr.tests.browser;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The processors' time that threads of a process have had (proc(5)). */
final class ThreadTimes {
    /** Clock ticks, of which Linux shows a hundred a second. */
    private static final int MILLIS_PER_TICK = 10;

    /** Behind the command's name, which ends with the last parenthesis: utime and stime. */
    private static final int UTIME = 11;

    private ThreadTimes() {}

    /** @param prefix of the names of the threads, of which Linux keeps 15 characters */
    static Duration of(long process, String prefix) throws IOException {
        long ticks = 0;
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(Path.of("/proc", Long.toString(process), "task"))) {
            for (Path thread : threads) {
                ticks += ticks(thread, prefix);
            }
        }
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    private static long ticks(Path thread, String prefix) throws IOException {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            int end = stat.lastIndexOf(')');
            if (!stat.substring(stat.indexOf('(') + 1, end).startsWith(prefix)) {
                return 0;
            }
            List<String> times = List.of(stat.substring(end + 2).split(" "));
            return Long.parseLong(times.get(UTIME)) + Long.parseLong(times.get(UTIME + 1));
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
