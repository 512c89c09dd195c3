package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.BackgroundPart;
import cg.gouv.qr.cli.stack.Installation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** WildFly's processes on one host: the process controller, its host controller, and the servers that they started. */
final class HostProcess extends BackgroundPart {
    private final String address;
    private final Supplier<List<String>> missing;

    /** @param missing asked while it runs: what it still lacks */
    HostProcess(Installation installation, String name, String address, Supplier<List<String>> missing) {
        super(installation, name, Duration.ofSeconds(40));
        this.address = address;
        this.missing = missing;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    protected List<String> missingWhileItRuns() {
        return missing.get();
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
}
