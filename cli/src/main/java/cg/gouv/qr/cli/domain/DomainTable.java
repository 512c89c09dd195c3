package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Resources;
import cg.gouv.qr.cli.stack.Trouble;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code domain status} tells of each host and server. */
final class DomainTable {
    /**
     * A server's row.
     *
     * @param status as its host says: {@code STARTED}, {@code STOPPED}, {@code FAILED}, …, or {@code UNKNOWN} while the
     *     controller or the host is away
     * @param proxy as HAProxy says: {@code UP}, {@code DOWN}, {@code DRAIN}, …
     * @param requests that the proxy gave it since it started
     * @param leases shards that it is making
     * @param stampsPerSecond that it sealed within the last minute
     */
    record Row(
            String server,
            String host,
            String status,
            boolean ready,
            long pid,
            long memoryMegabytes,
            String proxy,
            long requests,
            int leases,
            double stampsPerSecond) {}

    /**
     * The whole.
     *
     * @param releases each group's archive, by the beginning of its hash (SHA-1, hexadecimal)
     * @param trouble what could not be asked; empty when everything answered
     */
    record Report(
            String active,
            String address,
            boolean controller,
            Map<String, String> releases,
            List<Row> servers,
            List<String> trouble) {}

    private DomainTable() {}

    static Report report(Installation installation) {
        Domain domain = new Domain(installation);
        Plan plan = domain.plan();
        List<String> trouble = new ArrayList<>();
        Map<String, NodeWork.Work> work = work(installation, trouble);
        List<Row> rows = new ArrayList<>();
        boolean controller = domain.controller().process().isPresent();
        if (!controller) {
            trouble.add("the domain controller does not run: servers go on, nothing can be changed");
        }
        Map<String, String> releases = new TreeMap<>();
        try (Management management = domain.management()) {
            DomainModel model = new DomainModel(management);
            Releases known = new Releases(management);
            for (Colour colour : Colour.values()) {
                if (controller) {
                    known.of(colour).ifPresent(release -> releases.put(colour.group(), release));
                }
                Map<String, Proxy.Standing> standings = standings(domain, colour, trouble);
                for (ServerName server : plan.servers(colour)) {
                    rows.add(row(domain, controller ? model : null, server, standings, work));
                }
            }
        }
        return new Report(plan.active().group(), installation.serverUrl(), controller, releases, rows, trouble);
    }

    private static Row row(
            Domain domain,
            @Nullable DomainModel model,
            ServerName server,
            Map<String, Proxy.Standing> standings,
            Map<String, NodeWork.Work> work) {
        Optional<ProcessHandle> process = domain.running(server);
        Proxy.Standing standing = standings.getOrDefault(server.toString(), Proxy.Standing.UNKNOWN);
        NodeWork.Work own = work.getOrDefault(server.toString(), new NodeWork.Work(0, 0));
        return new Row(
                server.toString(),
                DomainModel.host(server.host()),
                model == null ? "UNKNOWN" : model.status(server).orElse("UNKNOWN"),
                process.isPresent() && domain.missing(server).isEmpty(),
                process.map(ProcessHandle::pid).orElse(0L),
                process.map(Resources::residentMegabytes).orElse(0L),
                standing.state(),
                standing.requests(),
                own.leases(),
                own.sealedLastMinute() / 60.0);
    }

    private static Map<String, Proxy.Standing> standings(Domain domain, Colour colour, List<String> trouble) {
        try {
            return domain.proxy().standings(colour);
        } catch (Trouble silent) {
            String told = String.valueOf(silent.getMessage());
            if (!trouble.contains(told)) {
                trouble.add(told);
            }
            return Map.of();
        }
    }

    private static Map<String, NodeWork.Work> work(Installation installation, List<String> trouble) {
        try {
            return NodeWork.byNode(installation);
        } catch (SQLException e) {
            trouble.add("the database does not answer: " + e.getMessage());
            return Map.of();
        }
    }

    static String of(Installation installation) {
        return text(report(installation));
    }

    static String text(Report report) {
        StringBuilder lines = new StringBuilder("%-8s %-7s %-8s %-9s %8s %8s  %-6s %9s %7s %9s%n"
                .formatted(
                        "server",
                        "host",
                        "status",
                        "ready",
                        "process",
                        "memory",
                        "proxy",
                        "requests",
                        "leases",
                        "stamps/s"));
        for (Row row : report.servers()) {
            if (row.pid() != 0 || row.server().startsWith(report.active())) {
                lines.append("%-8s %-7s %-8s %-9s %8s %8s  %-6s %9d %7d %9.0f%n"
                        .formatted(
                                row.server(),
                                row.host(),
                                row.status().toLowerCase(Locale.ROOT),
                                row.ready() ? "ready" : row.pid() == 0 ? "-" : "not ready",
                                row.pid() == 0 ? "-" : Long.toString(row.pid()),
                                row.pid() == 0 ? "-" : row.memoryMegabytes() + " MB",
                                row.proxy(),
                                row.requests(),
                                row.leases(),
                                row.stampsPerSecond()));
            }
        }
        lines.append("%nGroup %s serves at %s".formatted(report.active(), report.address()));
        report.releases()
                .forEach((group, release) -> lines.append("%nGroup %s has release %s".formatted(group, release)));
        report.trouble().forEach(what -> lines.append("%nmissing: %s".formatted(what)));
        return lines.toString();
    }
}
