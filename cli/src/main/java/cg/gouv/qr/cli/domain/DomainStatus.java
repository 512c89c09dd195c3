package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code domain status}: each server, what it is doing, and how the proxy sees it. */
@Command(
        name = "status",
        description =
                "Shows hosts and servers: their state, the shards that they hold, what they seal, and how the proxy sees them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every server of the serving group that should run is ready", "3:one is not"})
final class DomainStatus implements Callable<Integer> {
    private static final int NOT_READY = 3;

    @Option(names = "--json", description = "For programs.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        DomainTable.Report report = DomainTable.report(installation);
        System.out.println(
                json
                        ? new ObjectMapper()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .writeValueAsString(report)
                        : DomainTable.text(report));
        boolean ready = report.trouble().isEmpty()
                && report.servers().stream()
                        .filter(row -> row.server().startsWith(report.active())
                                && !row.server().endsWith("s"))
                        .allMatch(DomainTable.Row::ready);
        return ready ? 0 : NOT_READY;
    }
}
