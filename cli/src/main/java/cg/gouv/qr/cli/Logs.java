package cg.gouv.qr.cli;

import cg.gouv.qr.cli.domain.Stacks;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code logs}: what the servers wrote last, and go on to write. */
@Command(
        name = "logs",
        description = "Shows the end of what the servers wrote.",
        footer = {"", "Examples:", "  ./estampille logs wildfly", "  ./estampille logs all -f"})
final class Logs implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    @Parameters(
            arity = "0..1",
            defaultValue = "all",
            description =
                    "wildfly, keycloak, postgresql, a domain's host1, controller, proxy or scaling, or all (the default).")
    String server = "all";

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what is written from now on, until Control-C.")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many lines of each (default: ${DEFAULT-VALUE}).")
    int lines = 100;

    @Override
    public Integer call() throws Exception {
        Stack stack = Stacks.running(Installation.here(), Progress.onStandardOutput());
        List<String> servers = server.equals("all") ? stack.names() : List.of(server);
        List<Tail> tails = new ArrayList<>();
        for (String name : servers) {
            tails.add(new Tail(servers.size() > 1 ? name + " | " : "", stack.log(name)));
        }
        for (Tail tail : tails) {
            tail.last(lines, System.out);
        }
        while (follow) {
            for (Tail tail : tails) {
                tail.more(System.out);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return 0;
    }

    /** The end of a growing file. */
    static final class Tail {
        private final String prefix;
        private final Path file;
        private long position;

        Tail(String prefix, Path file) {
            this.prefix = prefix;
            this.file = file;
        }

        void last(int count, PrintStream out) throws IOException {
            if (Files.exists(file)) {
                List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
                position = Files.size(file);
                all.subList(Math.max(0, all.size() - count), all.size()).forEach(line -> out.println(prefix + line));
            }
        }

        void more(PrintStream out) throws IOException {
            if (!Files.exists(file)) {
                return;
            }
            if (Files.size(file) < position) {
                position = 0;
            }
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                in.seek(position);
                byte[] buffer = new byte[BUFFER];
                int read = in.read(buffer);
                int end = read;
                // A line still being written waits for its end.
                while (end > 0 && buffer[end - 1] != '\n' && read < BUFFER) {
                    end--;
                }
                if (end > 0) {
                    position += end;
                    new String(buffer, 0, end, StandardCharsets.UTF_8)
                            .lines()
                            .forEach(line -> out.println(prefix + line));
                }
            }
        }
    }
}
