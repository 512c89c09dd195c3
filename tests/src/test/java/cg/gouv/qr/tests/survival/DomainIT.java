package cg.gouv.qr.tests.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.cli.domain.KeptScans;
import cg.gouv.qr.cli.domain.ProxyClients;
import cg.gouv.qr.cli.stack.FreshProcess;
import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers in a domain, behind HAProxy, while they are deployed again, switched, and joined by others. */
class DomainIT {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int PER_SECOND = 500;
    private static final int PATIENCE_SECONDS = 30;
    private static final int DEPLOYMENTS = 3;

    /** The other group has just been started, and answers its first requests slowly. */
    private static final int PER_SECOND_COLD = 100;

    private static final int WARM = 2000;

    /** With the shards of the lot before that are still leased, below the threshold at which a server that stands ready is started. */
    private static final int BELOW_SCALING = 500_000;

    private static final AtomicInteger ORDERS = new AtomicInteger();

    private final Stage stage = Stage.onDomain();
    private final Road road = new Road(stage).open();
    private final People.Member company = stage.people().company("en grappe");
    private final People.Member stamper = road.stamper("en grappe");

    @TempDir
    Path elsewhere;

    @BeforeAll
    static void alone() {
        FaultsIT.awaitEnd();
    }

    /** A deployment counts that interrupted a shard, as with faults; one in which each server had just sealed its own does not. */
    @Test
    void isDeployedAgainWhileItMakesALotAndNobodyNotices() throws Exception {
        List<String> codes = codes();
        List<StoredShards> givenBack = List.of();
        for (int deployment = 1; givenBack.isEmpty() && deployment <= DEPLOYMENTS; deployment++) {
            Release next = Release.marked("next" + deployment, elsewhere);
            List<String> orders = deployWhileMaking(next, codes);
            assertRun(next);
            orders.forEach(this::sealed);
            givenBack = orders.stream()
                    .map(road::shards)
                    .filter(lot -> lot.rows().stream().anyMatch(row -> claims(row) > 1))
                    .toList();
        }
        assertThat(givenBack)
                .as("lots of which a server gave back shards that another, or the same later, made")
                .isNotEmpty();
        for (StoredShards lot : givenBack) {
            lot.assertUndisturbed(BELOW_SCALING, elsewhere);
        }
    }

    /** @return the orders that were made meanwhile */
    private List<String> deployWhileMaking(Release next, List<String> codes) throws Exception {
        List<String> orders = new ArrayList<>(List.of(paid(BELOW_SCALING)));
        Path proxy = stage.installation().logs().resolve("proxy.log");
        int before = all(proxy).length();
        assertNobodyNotices(codes, PER_SECOND, () -> {
            CompletableFuture<String> deployed = CompletableFuture.supplyAsync(
                    () -> run("domain", "deploy", "--archive", next.archive().toString()));
            keepMaking(orders, deployed);
            assertThat(deployed.join()).isNotBlank();
        });
        assertThat(said(proxy, before))
                .as("what the proxy said: a server went, and there was another at every moment")
                .contains("Server blue_verify/blue1 is stopping")
                .doesNotContain("has no server available");
        return orders;
    }

    /** Lot after lot, so that each server has shards in hand when its turn to go comes, however fast they are made. */
    private void keepMaking(List<String> orders, CompletableFuture<String> deployed) {
        while (!deployed.isDone()) {
            String order = orders.get(orders.size() - 1);
            road.released(order);
            orders.add(paid(BELOW_SCALING));
            Eventually.holds(
                    "the lot's last claim",
                    LONG,
                    () -> deployed.isDone() || road.shards(order).inState("PENDING") == 0);
        }
        orders.remove(orders.size() - 1);
    }

    @Test
    @Tag("long")
    void isServedByTheOtherGroupAndAgainByTheFirst() throws Exception {
        List<String> codes = codes();
        Release next = Release.marked("standby", elsewhere);
        run("domain", "deploy", "--standby", "--archive", next.archive().toString());

        assertNobodyNotices(codes, PER_SECOND_COLD, () -> {
            assertThat(run("domain", "switch")).contains("Group green serves");
            assertRun(next);
            assertThat(run("domain", "switch", "--stop")).contains("Group blue serves");
        });

        assertThat(run("domain", "status")).contains("Group blue serves").doesNotContain("green1");
    }

    @Test
    @Tag("long")
    void keepsItsReleaseWhenTheNextDoesNotStart() throws Exception {
        List<String> codes = codes();
        Release good = Release.marked("good", elsewhere);
        run("domain", "deploy", "--archive", good.archive().toString());
        Path broken = Release.broken(elsewhere);

        assertNobodyNotices(
                codes,
                PER_SECOND_COLD,
                () -> assertThatThrownBy(() -> run("domain", "deploy", "--archive", broken.toString()))
                        .hasMessageContaining("verify.war"));

        assertRun(good);
        Release next = Release.marked("after", elsewhere);
        run("domain", "deploy", "--archive", next.archive().toString());
        assertRun(next);
    }

    @Test
    @Tag("long")
    void isJoinedByAHostThatDiesAndIsTakenOut() {
        assertThat(run("domain", "add")).contains("blue3");
        stage.strangerAt(stage.nodes().get("blue3")).get("/health/ready").expect(200);

        run("domain", "kill", "blue3");
        assertThat(run("domain", "remove", "host3")).doesNotContain("blue3");

        assertThat(run("domain", "start")).doesNotContain("blue3");
        assertThat(run("domain", "add")).contains("blue3");

        run("domain", "kill", "host3");
        assertThat(run("domain", "start"))
                .as("a host that was killed, started again")
                .contains("blue3");
        stage.strangerAt(stage.nodes().get("blue3")).get("/health/ready").expect(200);

        run("domain", "kill", "host3");
        assertThat(run("domain", "remove", "host3")).doesNotContain("blue3");
        assertThat(run("domain", "start")).doesNotContain("blue3");
    }

    @Test
    @Tag("long")
    void isJoinedByServersThatStandReadyWhenThereIsFiveTimesAsMuchToMake() throws Exception {
        Path log = stage.installation().logs().resolve("scaling.log");
        int before = all(log).length();
        String usual = released(500_000);
        sealed(usual);
        assertThat(said(log, before)).as("decisions under the usual load").doesNotContain("starts");

        String much = released(2_500_000);
        Eventually.holds(
                "the decision to start one more", LONG, () -> said(log, before).contains("starts blue1s: "));
        assertThat(said(log, before)).contains("stamps to be made for each of 2 servers, more than 800,000");
        Eventually.holds("its readiness", LONG, () -> said(log, before).contains("blue1s is ready"));
        sealed(much);
        road.shards(much).assertUndisturbed(2_500_000, elsewhere);
        assertThat(road.shards(much).rows().stream().map(row -> String.valueOf(row.get("sealed_by"))))
                .as("who sealed its shards")
                .contains("blue1s");
        Eventually.holds(
                "the decision to stop it", LONG, () -> said(log, before).contains("stops blue1s: nothing to be made"));
        Eventually.holds("its end", LONG, () -> said(log, before).contains("blue1s is stopped"));
    }

    private interface Work {
        void run() throws Exception;
    }

    private void assertNobodyNotices(List<String> codes, int perSecond, Work work) throws Exception {
        warm(codes);
        long started = System.nanoTime();
        ProxyClients clients = new ProxyClients(stage.installation().serverUrl(), codes, perSecond);
        Visitors visitors = new Visitors(stage, company);
        double seconds;
        try (clients;
                visitors) {
            work.run();
            seconds = (System.nanoTime() - started) / 1e9;
        }
        System.out.printf(
                "%d verifications in %.0f s, the slowest took %.1f s, failed: %s%n",
                clients.asked(), seconds, clients.slowestSeconds(), clients.reasons());
        System.out.printf(
                "%d reads of API and portal, %d products created with %d repetitions, failed: %s%n",
                visitors.reads(), visitors.creations(), visitors.repetitions(), visitors.failures());
        assertThat(clients.reasons()).as("verifications that failed").isEmpty();
        KeptScans scans = KeptScans.await(stage.installation(), clients.scans());
        assertThat(scans.isRight())
                .as("each scan that was answered is kept, once: %s", scans)
                .isTrue();
        assertThat(scans.answered()).isGreaterThan(clients.asked() * 9 / 10);
        assertThat(visitors.failures()).as("visits that failed").isEmpty();
        assertThat(visitors.reads()).as("reads of API and portal").isGreaterThan((int) seconds);
        assertThat(visitors.creations()).as("products created").isPositive();
        assertThat(visitors.repetitions())
                .as("creations that their client had to repeat")
                .isZero();
        assertThat(clients.slowestSeconds())
                .as("seconds that somebody waited for an answer")
                .isLessThan(PATIENCE_SECONDS);
    }

    /**
     * Servers and clients have begun a moment ago. What they would be behind with now, two processors could hardly catch up
     * with later.
     */
    private void warm(List<String> codes) {
        try (ProxyClients few = new ProxyClients(stage.installation().serverUrl(), codes, PER_SECOND_COLD)) {
            Eventually.holds("the first answers", LONG, () -> few.asked() > WARM);
        }
    }

    /** Each of the serving group's servers. */
    private void assertRun(Release release) {
        assertThat(stage.nodes().values())
                .allSatisfy(node -> assertThat(
                                stage.strangerAt(node).get("/").expect(200).text())
                        .contains(release.mark()));
    }

    /** How often the shard was claimed: its fence. */
    private static long claims(Map<String, @Nullable Object> shard) {
        return ((Number) Objects.requireNonNull(shard.get("fence"))).longValue();
    }

    private List<String> codes() throws IOException {
        String order = released(500);
        sealed(order);
        return road.shards(order).stamps(false).stream()
                .map(StoredShards.Stamp::code)
                .toList();
    }

    private String released(int stamps) {
        String order = paid(stamps);
        road.released(order);
        return order;
    }

    private String paid(int stamps) {
        String product = "Savon en grappe " + ORDERS.incrementAndGet();
        String order = road.ordered(company, stamper, road.certified(company, product), stamps);
        road.paid(company, order);
        return order;
    }

    private void sealed(String order) {
        StoredShards shards = road.shards(order);
        Eventually.holds(
                "the lot's seal",
                LONG,
                () -> shards.inState("SEALED") == shards.rows().size());
    }

    private String run(String... words) {
        try {
            return new FreshProcess(stage.installation()).run(List.of(words), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the log tells behind what it told before. */
    private static String said(Path log, int before) {
        return all(log).substring(before);
    }

    private static String all(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }
}
