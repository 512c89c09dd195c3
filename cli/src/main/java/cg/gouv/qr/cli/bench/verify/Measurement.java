package cg.gouv.qr.cli.bench.verify;

import cg.gouv.qr.cli.bench.Machine;
import cg.gouv.qr.cli.bench.ProcessorTime;
import cg.gouv.qr.cli.stack.Await;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Everything that is measured, one thing after the other, on a platform that is up with its lots. */
final class Measurement {
    private static final String AUTHENTIC = "authentic";
    private static final String FORGED = "forged";
    private static final List<String> KINDS = List.of("noop", AUTHENTIC, "html", FORGED);

    private static final double P99_MS = 50;
    private static final double NAMED_RATE = 5000; // of p99_ms_at_5000
    private static final double SETTLING = 1; // seconds of a round that are not measured
    private static final double TRIAL_SETTLING = 3;
    private static final double STEPS = 40; // of the whole range of rates
    private static final int TRIES = 2;
    private static final double MICROSECONDS = 1e6;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Plan plan;
    private final Installation installation;
    private final LoadGenerator generator;
    private final Connection database;
    private final Progress progress;
    private final ProcessorTime server;
    private final ProcessorTime postgresql;
    private final ProcessorTime load;
    private final List<Phase> phases = new ArrayList<>();
    private final Map<String, Long> failures = new TreeMap<>();
    private final Map<String, Double> p99ByRate = new LinkedHashMap<>();
    private final double all;
    private double done;
    private long requests;
    private long failed;
    private long scans;
    private long forgedStatements;
    private long forgedSums;

    /** @param database as the superuser */
    Measurement(
            Plan plan,
            Installation installation,
            Stack stack,
            LoadGenerator generator,
            Connection database,
            Progress progress) {
        this.plan = plan;
        this.installation = installation;
        this.generator = generator;
        this.database = database;
        this.progress = progress;
        this.server = new ProcessorTime(List.of(pid(stack, "wildfly")));
        this.postgresql = new ProcessorTime(List.of(pid(stack, "postgresql")));
        this.load = new ProcessorTime(List.of(generator.pid()));
        this.all = (KINDS.size() * (plan.warmUp() + plan.rounds() * (plan.seconds() + SETTLING)))
                + plan.seconds()
                + plan.steadySeconds()
                + (plan.trial() > 0 ? Math.log(STEPS) / Math.log(2) * (plan.trial() + TRIAL_SETTLING) : 0);
    }

    private static long pid(Stack stack, String name) {
        return stack.states().stream()
                .filter(state -> state.name().equals(name) && state.pid() > 0)
                .findFirst()
                .orElseThrow(() -> new Trouble("The processor time of %s cannot be measured".formatted(name)))
                .pid();
    }

    VerifyFigures measure() throws Exception {
        Statements.begin(database);
        if (plan.warmUp() > 0) {
            for (String kind : KINDS) {
                step("Warm up: " + kind, plan.warmUp(), () -> fast(kind, plan.warmUp(), 0));
            }
        }
        settle();
        Statements idle = step("See what the idle server does", plan.seconds(), this::idle);
        for (int round = 1; round <= plan.rounds(); round++) {
            for (String kind : KINDS) {
                settle();
                step(
                        "Round %d of %d: %s".formatted(round, plan.rounds(), kind),
                        plan.seconds() + SETTLING,
                        () -> phase(kind, idle));
            }
        }
        settle();
        Load steady = step(
                "%,.0f a second for %.1f minutes".formatted(plan.rate(), plan.minutes()),
                plan.steadySeconds(),
                () -> count(generator.steady(AUTHENTIC, plan.rate(), plan.steadySeconds(), TRIAL_SETTLING)));
        Double highest = plan.trial() > 0 ? search(steady) : null;
        settle();
        ScanSets sets = progress.step("Compare the scans answered with those kept", this::compare);
        return figures(steady, highest, sets);
    }

    private <T> T step(String name, double seconds, Callable<T> work) throws Exception {
        T result = progress.step("%3.0f %%  %s".formatted(100 * Math.min(1, done / all), name), work);
        done += seconds;
        return result;
    }

    private Statements idle() throws SQLException, InterruptedException {
        Statements before = statements();
        Thread.sleep((long) (1000 * plan.seconds()));
        return statements().since(before);
    }

    private Statements statements() throws SQLException {
        return Statements.count(database, installation.databaseApplication().user(), System.nanoTime() / 1e9);
    }

    private Load fast(String kind, double seconds, double settling) throws IOException {
        return count(generator.fast(kind, seconds, settling));
    }

    private Load count(Load one) {
        requests += one.answered() + one.failed();
        failed += one.failed();
        one.failures().forEach((reason, count) -> failures.merge(reason, count, Long::sum));
        scans = one.scans();
        return one;
    }

    private Phase phase(String kind, Statements idle) throws IOException, SQLException {
        Statements statementsBefore = statements();
        double serverBefore = server.seconds();
        double postgresqlBefore = postgresql.seconds();
        double loadBefore = load.seconds();
        Load one = fast(kind, plan.seconds(), SETTLING);
        double each = MICROSECONDS / Math.max(1, one.answered());
        double serverCpu = (server.seconds() - serverBefore) * each;
        double postgresqlCpu = (postgresql.seconds() - postgresqlBefore) * each;
        double loadCpu = (load.seconds() - loadBefore) * each;
        Statements statements = statements().since(statementsBefore);
        if (kind.equals(FORGED)) {
            forgedStatements += statements.beyond(idle);
            forgedSums += statements.sums();
        }
        Phase phase = new Phase(
                kind,
                one.perSecond(),
                one.p50Ms(),
                one.p99Ms(),
                serverCpu,
                postgresqlCpu,
                loadCpu,
                one.answered(),
                one.failed(),
                one.failures(),
                statements.all());
        phases.add(phase);
        return phase;
    }

    /** Until all scans that were answered are in the database: none of it is charged to what comes next. */
    private void settle() throws InterruptedException, SQLException {
        Await.until(this::isShipped, PATIENCE, () -> true);
    }

    private boolean isShipped() {
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("select coalesce(sum(shipped), 0) from scan_journal")) {
            row.next();
            return row.getLong(1) >= scans;
        } catch (SQLException e) {
            throw new Trouble("How many scans are in the database cannot be asked: " + e.getMessage(), e);
        }
    }

    private Double search(Load steady) throws Exception {
        double fastest = VerifyFigures.median(phases, AUTHENTIC, Phase::perS);
        double held = holds(steady) ? plan.rate() : 0;
        double highest = Math.max(fastest, held);
        RateSearch search = new RateSearch(held, highest, highest / STEPS);
        while (!search.isDone()) {
            double rate = search.next();
            boolean holds = false;
            for (int i = 0; i < TRIES && !holds; i++) {
                settle();
                Load one = step(
                        "Try %,.0f a second".formatted(rate),
                        plan.trial() + TRIAL_SETTLING,
                        () -> count(generator.steady(AUTHENTIC, rate, plan.trial(), TRIAL_SETTLING)));
                p99ByRate.merge("%.0f".formatted(rate), one.p99Ms(), Math::min);
                holds = holds(one);
            }
            search.tried(holds);
        }
        return search.highest();
    }

    private static boolean holds(Load one) {
        return !one.overloaded() && one.failed() == 0 && one.p99Ms() < P99_MS;
    }

    private ScanSets compare() throws IOException, SQLException {
        Path file = Files.createTempFile(installation.state(), "scans", "");
        try {
            generator.writeScans(file);
            return ScanSets.of(ScanSets.Scans.read(file), ScanSets.Scans.read(database));
        } finally {
            Files.delete(file);
        }
    }

    private VerifyFigures figures(Load steady, @Nullable Double highest, ScanSets sets) {
        double noop = VerifyFigures.median(phases, "noop", Phase::perS);
        double authentic = VerifyFigures.median(phases, AUTHENTIC, Phase::perS);
        double html = VerifyFigures.median(phases, "html", Phase::perS);
        double forged = VerifyFigures.median(phases, FORGED, Phase::perS);
        return new VerifyFigures(
                noop,
                authentic,
                html,
                forged,
                authentic / noop,
                forged / noop,
                steady.p50Ms(),
                plan.rate() == NAMED_RATE ? steady.p99Ms() : null,
                highest,
                VerifyFigures.median(phases, AUTHENTIC, Phase::serverCpuUs),
                sets.answered(),
                sets.kept(),
                sets.areEqual(),
                html / noop,
                steady.p99Ms(),
                steady.maxMs(),
                steady.overloaded(),
                VerifyFigures.median(phases, AUTHENTIC, Phase::postgresqlCpuUs),
                VerifyFigures.median(phases, AUTHENTIC, Phase::generatorCpuUs),
                sets.lost(),
                sets.untold(),
                sets.doubled(),
                forgedStatements,
                forgedSums,
                requests,
                failed,
                failures,
                Machine.words(),
                plan,
                List.copyOf(phases),
                p99ByRate,
                steady.curve());
    }
}
