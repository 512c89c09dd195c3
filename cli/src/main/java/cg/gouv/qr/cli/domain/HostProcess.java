package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Background;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** WildFly's processes on one host: the process controller, its host controller, and the servers that they started. */
final class HostProcess implements Part {
    private final String name;
    private final String address;
    private final Supplier<List<String>> missing;
    private final Background background;

    /** @param missing asked while it runs: what it still lacks */
    HostProcess(Installation installation, String name, String address, Supplier<List<String>> missing) {
        this.name = name;
        this.address = address;
        this.missing = missing;
        this.background = new Background(installation, name);
    }

    void start(List<String> words, Path folder, Map<String, String> environment, List<String> withheld)
            throws IOException {
        background.start(words, folder, environment, withheld);
    }

    String lastWords() {
        return background.lastWords();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return background.process();
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Path log() {
        return background.log();
    }

    @Override
    public List<String> missing() {
        return process().isEmpty() ? List.of("not running") : missing.get();
    }

    /** The process of a server, if it runs. */
    Optional<ProcessHandle> server(ServerName server) {
        String mark = "-D[Server:" + server + "]";
        return process().stream()
                .flatMap(ProcessHandle::descendants)
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(mark))
                        .orElse(false))
                .findFirst();
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        background.stop(Duration.ofSeconds(40));
    }
}
