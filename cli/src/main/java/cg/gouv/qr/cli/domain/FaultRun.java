package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.demo.Production;
import cg.gouv.qr.cli.stack.Await;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Fault after fault while one lot is being made. Production is paused while what was struck is put right, so that the stamps
 * last for all faults; each fault meets a server in the middle of a shard.
 */
final class FaultRun {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final int SUSPEND_SECONDS = 20;

    private final Installation installation;
    private final Domain domain;
    private final Progress progress;
    private final Production.Ordered order;
    private final long lot;
    private final LeaseWatch leases;
    private final ProxyClients clients;
    private final Random random;
    private final Duration lease;

    FaultRun(
            Installation installation,
            Progress progress,
            Production.Ordered order,
            long lot,
            ProxyClients clients,
            long seed,
            Duration lease) {
        this.installation = installation;
        this.domain = new Domain(installation);
        this.progress = progress;
        this.order = order;
        this.lot = lot;
        this.leases = new LeaseWatch(installation, lot);
        this.clients = clients;
        this.random = new Random(seed);
        this.lease = lease;
    }

    /**
     * A fault that befell.
     *
     * @param server that was struck, or what else was
     * @param interrupted shards that were leased when it struck, or when a deployment came to their server, and had to be
     *     claimed again
     * @param takeoverSeconds from the strike, or from when the lease was last seen, until the last of them was claimed
     * @param failedRequests of the clients, from when the fault before was put right until this one was
     */
    record Befallen(Fault fault, String server, int interrupted, double takeoverSeconds, long failedRequests) {
        boolean counts() {
            return interrupted > 0;
        }
    }

    /**
     * The faults that are possible here in a random order, each before any comes again, until so many counted.
     *
     * @throws Trouble if the lot's stamps run out before
     */
    List<Befallen> run(int wanted) throws Exception {
        List<Fault> possible = new ArrayList<>(List.of(Fault.values()));
        if (!Firewall.isUsable()) {
            possible.remove(Fault.CUT);
            progress.say(
                    "  No firewall rule may be set here, so no node is cut off: run within unshare --net for that");
        }
        List<Befallen> befallen = new ArrayList<>();
        List<Fault> next = new ArrayList<>();
        while (befallen.stream().filter(Befallen::counts).count() < wanted) {
            if (next.isEmpty()) {
                next.addAll(possible);
                Collections.shuffle(next, random);
            }
            Befallen one = befall(next.remove(0));
            befallen.add(one);
            progress.say("  %2d %-10s %-8s %d shards interrupted, going on elsewhere after %.1f s, %d requests failed"
                    .formatted(
                            befallen.size(),
                            one.fault(),
                            one.server(),
                            one.interrupted(),
                            one.takeoverSeconds(),
                            one.failedRequests()));
        }
        steer(false);
        return befallen;
    }

    private Befallen befall(Fault fault) throws Exception {
        List<ServerName> up = domain.plan().servers(domain.plan().active()).stream()
                .filter(server -> domain.running(server).isPresent())
                .toList();
        ServerName victim = up.get(random.nextInt(up.size()));
        long failedBefore = clients.failed();
        // Somewhere within a shard's making; the same for the same seed.
        int moment = 1 + random.nextInt(1000);
        if (leases.left() == 0) {
            throw new Trouble("All stamps of lot %d are made before enough faults struck: give it more with --stamps"
                    .formatted(lot));
        }
        steer(false);
        String watched = fault.strikesOneServer() ? victim.toString() : "%";
        List<LeaseWatch.Held> held = awaitWork(watched, moment);
        progress.say("     %s strikes %s".formatted(fault, fault.strikesOneServer() ? victim : "all"));
        long struck = System.nanoTime();
        Map<Integer, Double> takeovers = new LinkedHashMap<>();
        boolean isRepaired = false;
        try {
            CompletableFuture<Void> repaired = strike(fault, victim);
            if (fault != Fault.CONTROLLER) {
                takeovers = awaitTakeover(fault, held, struck, repaired);
            }
            steer(true);
            repaired.join();
            repair(fault, victim);
            isRepaired = true;
        } finally {
            if (!isRepaired) {
                leaveAsItWas(fault, victim);
            }
        }
        return new Befallen(
                fault,
                fault.strikesOneServer() ? victim.toString() : "-",
                takeovers.size(),
                takeovers.values().stream()
                        .mapToDouble(seconds -> seconds)
                        .max()
                        .orElse(0),
                clients.failed() - failedBefore);
    }

    /** When a fault ends the run: nothing stays struck, and the lot goes on. What does not come right is told, and no more. */
    private void leaveAsItWas(Fault fault, ServerName victim) {
        progress.say("     lot %d: the run ends in the middle of %s of %s, which is put right"
                .formatted(lot, fault, victim));
        attempt("undo " + fault, () -> undo(fault, victim));
        attempt("start what does not run", this::start);
        attempt("let lot %d go on".formatted(lot), () -> steer(false));
    }

    private void attempt(String what, Undoing undoing) {
        try {
            undoing.run();
        } catch (Exception e) {
            progress.say("     could not %s: %s".formatted(what, e));
        }
    }

    private interface Undoing {
        void run() throws Exception;
    }

    /** As an operator who tries again: what was struck may be the very server that is asked. */
    private void steer(boolean pause) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (pause) {
                    order.pause(lot);
                } else {
                    order.goOn(lot);
                }
                return;
            } catch (IOException | Trouble e) {
                if (System.nanoTime() > end) {
                    throw new Trouble("Lot %d cannot be %s: %s".formatted(lot, pause ? "paused" : "resumed", e), e);
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    /** Until the node holds a live lease of whose stamps some are made. */
    private List<LeaseWatch.Held> awaitWork(String node, int moment) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<LeaseWatch.Held> held = leases.heldBy(node);
            if (!held.isEmpty()) {
                LockSupport.parkNanos(moment * 100_000L);
                List<LeaseWatch.Held> still = leases.heldBy(node);
                if (!still.isEmpty()) {
                    return still;
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new Trouble("%s holds no lease after %s: are there stamps left to be made?".formatted(node, PATIENCE));
    }

    /** A live lease, and when it was seen. */
    private record Seen(LeaseWatch.Held lease, long at) {}

    /**
     * By shard, the seconds after which somebody claimed it again; those that their holder sealed all the same are left out. A
     * deployment goes from server to server, and each tells the proxy before it gives back its shards: so meanwhile whatever
     * is leased is watched, until one of them had to be claimed again.
     */
    private Map<Integer, Double> awaitTakeover(
            Fault fault, List<LeaseWatch.Held> held, long struck, CompletableFuture<Void> repaired) {
        Map<Integer, Double> takenOver = new LinkedHashMap<>();
        Map<Integer, Seen> open = new HashMap<>();
        held.forEach(lease -> open.put(lease.index(), new Seen(lease, struck)));
        boolean all = Await.until(
                () -> {
                    open.values().removeIf(one -> wentOn(one.lease(), one.at(), takenOver));
                    boolean watches = fault == Fault.REDEPLOY && takenOver.isEmpty() && !repaired.isDone();
                    if (watches) {
                        see(open);
                    }
                    return open.isEmpty() && !watches;
                },
                PATIENCE,
                () -> !repaired.isCompletedExceptionally());
        if (repaired.isCompletedExceptionally()) {
            repaired.join(); // and says why
        }
        if (!all) {
            throw new Trouble("Shards %s of lot %d were neither sealed nor taken over within %s"
                    .formatted(open.keySet(), lot, PATIENCE));
        }
        return takenOver;
    }

    private void see(Map<Integer, Seen> open) {
        try {
            for (LeaseWatch.Held held : leases.heldBy("%")) {
                open.merge(
                        held.index(),
                        new Seen(held, System.nanoTime()),
                        (before, now) -> before.lease().fence() == held.fence() ? now : before);
            }
        } catch (SQLException away) {
            progress.say("     the database does not tell who holds what: " + away.getMessage());
        }
    }

    private boolean wentOn(LeaseWatch.Held held, long struck, Map<Integer, Double> takenOver) {
        try {
            LeaseWatch.Standing now = leases.standing(held.index());
            if (now.fence() > held.fence()) {
                takenOver.put(held.index(), (System.nanoTime() - struck) / 1e9);
                return true;
            }
            return now.state().equals("SEALED");
        } catch (SQLException away) {
            return false; // the database is what was struck
        }
    }

    /** @return done when what the fault itself puts right again is put right */
    private CompletableFuture<Void> strike(Fault fault, ServerName victim) throws Exception {
        switch (fault) {
            case KILL -> kill(domain.process(victim));
            case FREEZE -> Signals.freeze(domain.process(victim));
            case CUT ->
                Firewall.cut(
                        domain.plan().hostAddress(victim.host()),
                        installation.ports().postgresql());
            case SUSPEND -> {
                try (Management management = domain.management()) {
                    new DomainModel(management).suspend(victim, SUSPEND_SECONDS);
                }
            }
            case CONTROLLER -> kill(domain.controller().process().orElseThrow());
            case DATABASE -> {
                kill(database());
                return CompletableFuture.runAsync(this::databaseAgain);
            }
            case REDEPLOY -> {
                return CompletableFuture.runAsync(() -> {
                    try (Management management = domain.management()) {
                        new Releases(management).redeploy(domain.plan().active());
                    }
                });
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    private void databaseAgain() {
        LockSupport.parkNanos(lease.plusSeconds(1).toNanos());
        start();
    }

    private void repair(Fault fault, ServerName victim) throws Exception {
        undo(fault, victim);
        start();
    }

    private void undo(Fault fault, ServerName victim) throws Exception {
        switch (fault) {
            case FREEZE -> Signals.thaw(domain.process(victim));
            case CUT -> Firewall.open();
            case SUSPEND -> {
                try (Management management = domain.management()) {
                    new DomainModel(management).resume(victim);
                }
            }
            default -> {}
        }
    }

    /** Starts whatever does not run, and waits until every server is ready. */
    private void start() {
        try {
            new Stack(installation, Progress.silent(), domain).start(Stack.Options.USUAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while the domain was put right", e);
        } catch (IOException e) {
            throw new Trouble("The domain cannot be put right: " + e.getMessage(), e);
        }
    }

    private ProcessHandle database() {
        return new Stack(installation, Progress.silent(), domain)
                .states().stream()
                        .filter(state -> state.name().equals("postgresql"))
                        .findFirst()
                        .flatMap(state -> ProcessHandle.of(state.pid()))
                        .orElseThrow(() -> new Trouble("PostgreSQL does not run here"));
    }

    private static void kill(ProcessHandle process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }
}
