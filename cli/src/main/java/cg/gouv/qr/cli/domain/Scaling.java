package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the backlog and starts or stops servers that stand ready, as the rule says. It decides nothing that work depends
 * on: without it, the servers that run go on.
 */
final class Scaling {
    private static final int DRAIN_SECONDS = 60;

    private final Installation installation;
    private final Domain domain;
    private final ScalingRule rule;
    private final Clock clock;
    private final PrintStream log;
    private Instant changed = Instant.MIN;
    private Instant busy;
    private String said = "";

    Scaling(Installation installation, ScalingRule rule, Clock clock, PrintStream log) {
        this.installation = installation;
        this.domain = new Domain(installation);
        this.rule = rule;
        this.clock = clock;
        this.log = log;
        this.busy = clock.instant();
    }

    /** Looks once, and acts. */
    void look() {
        try {
            act();
        } catch (SQLException | IOException | Trouble away) {
            tell("cannot look: " + away.getMessage());
        }
    }

    private void act() throws SQLException, IOException {
        long backlog = NodeWork.backlog(installation);
        Instant now = clock.instant();
        if (backlog > 0) {
            busy = now;
        }
        Plan plan = domain.plan();
        List<ServerName> all = plan.servers(plan.active());
        List<ServerName> running = all.stream()
                .filter(server -> domain.running(server).isPresent())
                .toList();
        List<ServerName> spares = running.stream().filter(ServerName::spare).toList();
        Optional<ServerName> ready = all.stream()
                .filter(server -> server.spare() && !running.contains(server))
                .min(Comparator.comparingInt(ServerName::host));
        Duration sinceChange = changed.equals(Instant.MIN) ? rule.cooling() : Duration.between(changed, now);
        ScalingRule.Decision decision = rule.decide(
                backlog,
                running.size(),
                spares.size(),
                ready.isPresent() ? 1 : 0,
                sinceChange,
                Duration.between(busy, now));
        switch (decision.act()) {
            case START -> start(ready.orElseThrow(), decision.reason());
            case STOP -> stop(spares.get(spares.size() - 1), decision.reason());
            case STAY -> {
                if (decision.reason().contains("; but")) {
                    tell("stays: " + decision.reason().replaceAll("\\d+ s ago", "too recent"));
                }
            }
        }
    }

    private void start(ServerName server, String reason) {
        tell("starts %s: %s".formatted(server, reason));
        try (Management management = domain.management()) {
            domain.startServer(server, new DomainModel(management));
        }
        changed = clock.instant();
        tell(server + " is ready");
    }

    private void stop(ServerName server, String reason) throws IOException {
        tell("stops %s: %s".formatted(server, reason));
        domain.proxy().drain(server);
        try (Management management = domain.management()) {
            new DomainModel(management).stop(server, DRAIN_SECONDS);
        }
        domain.proxy().admit(server);
        changed = clock.instant();
        tell(server + " is stopped");
    }

    /** Says what is new, not what it said last. */
    private void tell(String what) {
        if (!what.equals(said)) {
            log.println(clock.instant() + " scaling " + what);
            log.flush();
            said = what;
        }
    }
}
