package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.StateLock;
import cg.gouv.qr.cli.stack.Trouble;
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
            // While somebody else changes the domain, the next look is soon enough.
            Optional<StateLock> free = StateLock.tryTake(installation, "A change of the scale", Duration.ZERO);
            if (free.isPresent()) {
                try (StateLock lock = free.get()) {
                    assert lock != null;
                    act();
                }
            }
        } catch (SQLException | Trouble away) {
            tell("cannot: " + away.getMessage());
        } catch (RuntimeException unexpected) {
            tell("failed: " + unexpected);
        }
    }

    private void act() throws SQLException {
        long backlog = NodeWork.backlog(installation);
        Instant now = clock.instant();
        if (backlog > 0) {
            busy = now;
        }
        Plan plan = domain.plan();
        for (ServerName left : plan.servers(plan.active().other())) {
            if (left.spare() && domain.running(left).isPresent()) {
                stop(left, "group %s does not serve".formatted(left.colour().group()));
            }
        }
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

    /** Also what failed is a change: it is not tried again at once. */
    private void start(ServerName server, String reason) {
        tell("starts %s: %s".formatted(server, reason));
        try (Management management = domain.management()) {
            domain.startServer(server, new DomainModel(management));
        } finally {
            changed = clock.instant();
        }
        tell(server + " is ready");
    }

    private void stop(ServerName server, String reason) {
        tell("stops %s: %s".formatted(server, reason));
        try (Management management = domain.management()) {
            domain.stopServer(server, new DomainModel(management));
        } finally {
            // One that could not be stopped serves again; one that is stopped is down, and may be started.
            domain.proxy().admit(server);
            changed = clock.instant();
        }
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
