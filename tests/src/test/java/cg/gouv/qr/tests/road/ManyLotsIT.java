package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.lot.ShardLeases;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What there is of small lots grows with their number and with nothing else, and what is asked of them costs the same among
 * a million: a claim, a page of a list, a verdict. Writes its figures to {@code tests/target/many-lots.md}.
 */
class ManyLotsIT {
    private static final int FEW = 3000;
    private static final int MILLION = 1_000_000;
    private static final int STAMPS = 1000;
    private static final int CLAIMS = 400;
    private static final int SCANS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern USED =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\",[^}]*} ([0-9.E]+)$", Pattern.MULTILINE);

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final StringBuilder report = new StringBuilder();
    private final Random random = new Random(20261121);

    @Test
    void areServedLikeAFew() throws Exception {
        areServed(FEW);
    }

    @Test
    @Tag("long")
    void areServedWhenThereAreAMillion() throws Exception {
        areServed(Integer.getInteger("estampille.lots", MILLION));
    }

    private void areServed(int count) throws Exception {
        People.Member company = stage.people().company("nombreuse");
        People.Member stamper = road.stamper("nombreuse");
        String order = road.ordered(
                company, stamper, road.certified(company, "Sel en %d petits lots".formatted(count)), STAMPS);
        road.paid(company, order);
        road.released(order);
        long model = road.sealed(order).get(0).path("number").asLong();
        Eventually.holds(
                "the model's packs",
                () -> stamper.client().all("/api/v1/print-packs?lot=" + model).stream()
                        .allMatch(pack -> "READY".equals(pack.path("state").asText())));
        Map<String, Long> emptySizes = sizes();
        stage.halt("wildfly");
        try (MadeUpLots lots = new MadeUpLots(stage, model, count)) {
            line("| rows of a lot of %,d among %,d | rows | bytes | of it indexes |%n|---|--:|--:|--:|", STAMPS, count);
            Map<String, Long> full = sizes();
            long all = 0;
            for (String table : lots.tables()) {
                all += tell(table, emptySizes, full, count);
            }
            line("| together | | %,d | |%n", all / count);
            line("| lots in production | claims/s by two nodes | a claim, ms |%n|--:|--:|--:|");
            for (int inProduction : new int[] {1, 100, 10_000}) {
                if (inProduction <= count) {
                    claims(lots, inProduction);
                }
            }
            long begin = System.nanoTime();
            stage.start();
            line("%nThe server was ready %.1f s after its start was asked for.", seconds(begin));
            served(lots, model, company, stamper);
        } finally {
            stage.start();
        }
        Files.writeString(Stage.artefacts(".").resolve("many-lots-" + count + ".md"), report);
    }

    private void served(MadeUpLots lots, long model, People.Member company, People.Member stamper) throws Exception {
        StoredShards keys = new StoredShards(stage, lots.lot(lots.count()));
        int epoch = (int) StoredShards.number(keys.rows().get(0), "epoch");
        long begin = System.nanoTime();
        Eventually.holds(
                "a verdict on the last lot's stamp",
                PATIENCE,
                () -> verdict(keys.codeIn(epoch, 1)).equals("authentic"));
        line("Its verification knew every lot %.1f s after that.%n", seconds(begin));

        List<String> codes = new ArrayList<>();
        for (int i = 0; i < SCANS; i++) {
            codes.add(new StoredShards(stage, lots.lot(1 + random.nextInt(lots.count())))
                    .codeIn(epoch, 1 + random.nextInt(STAMPS)));
        }
        line("| asked | median, ms | 95 of 100 below, ms |%n|---|--:|--:|");
        timed(
                "a verdict, its lot not yet in the cache",
                codes.stream().<Callable<?>>map(code -> () -> verdict(code)).toList());
        timed(
                "the same again",
                codes.stream().<Callable<?>>map(code -> () -> verdict(code)).toList());

        Client operator = stage.people().official(Role.OPERATEUR_OCC, "granter").client();
        People.Member other = stage.people().company("sans-lot");
        People.Member otherStamper = road.stamper("sans-lot");
        page("lots, for an operator", operator, "lots");
        page("lots that are planned", operator, "lots?state=PLANNED");
        page("lots, for the company of all", company.client(), "lots");
        page("lots, for a company of none", other.client(), "lots");
        page("orders, for a company of none", other.client(), "orders");
        page("orders in production, for an operator", operator, "orders?state=IN_PRODUCTION");
        page("invoices, for a company of none", other.client(), "invoices");
        page("payments to be confirmed", operator, "payments?state=RECORDED");
        page("print packs, for their stamper", stamper.client(), "print-packs");
        page("print packs, for a stamper of none", otherStamper.client(), "print-packs");
        page("the model's print packs", stamper.client(), "print-packs?lot=" + model);
        page("a lot's progress", operator, "lots/" + lots.lot(1) + "/progress");
        line("%nHeap in use: %,d MB.", heap() >> 20);
    }

    /** One page may come slowly, when its plan is made; the rest must not. */
    private void page(String name, Client who, String path) throws Exception {
        double typical = timed(
                name,
                List.<Callable<?>>of(
                        () -> who.get("/api/v1/" + path).expect(200),
                        () -> who.get("/api/v1/" + path).expect(200),
                        () -> who.get("/api/v1/" + path).expect(200),
                        () -> who.get("/api/v1/" + path).expect(200),
                        () -> who.get("/api/v1/" + path).expect(200)));
        assertThat(typical).as("milliseconds for a page: %s", name).isLessThan(1000);
    }

    private double timed(String name, List<Callable<?>> calls) throws Exception {
        List<Double> times = new ArrayList<>();
        for (Callable<?> call : calls) {
            long begin = System.nanoTime();
            Object answer = call.call();
            assertThat(answer).isNotNull();
            times.add(1000 * seconds(begin));
        }
        times.sort(null);
        double median = times.get(times.size() / 2);
        line("| %s | %.1f | %.1f |", name, median, times.get(times.size() * 95 / 100));
        return median;
    }

    private String verdict(String code) {
        return stage.stranger()
                .get("/" + code, "Accept", "application/json")
                .expect(200)
                .json()
                .path("verdict")
                .asText();
    }

    /** Two connections claim as two nodes do, with the application's own statement. */
    private void claims(MadeUpLots lots, int inProduction) throws Exception {
        String range = "between " + lots.lot(1) + " and " + lots.lot(inProduction);
        queue(range, inProduction == 1 ? CLAIMS : 1);
        String plan = plan();
        assertThat(plan).contains("shard_queue").doesNotContain("Seq Scan", "Sort Key");
        int each = Math.min(CLAIMS, inProduction == 1 ? CLAIMS : 2 * inProduction) / 2;
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            long begin = System.nanoTime();
            Future<Integer> first = nodes.submit(() -> claim("blue1", each));
            Future<Integer> second = nodes.submit(() -> claim("green2", each));
            int claimed = first.get() + second.get();
            double took = seconds(begin);
            assertThat(claimed).as("claims").isEqualTo(2 * each);
            line("| %,d | %,.0f | %.2f |", inProduction, claimed / took, 1000 * took * 2 / claimed);
        } finally {
            nodes.shutdownNow();
        }
        long doubled = StoredShards.number(
                stage.database()
                        .all("select count(*) as doubled from shard where lot_number " + range
                                + " and state = 'LEASED' and attempts > 2")
                        .get(0),
                "doubled");
        assertThat(doubled).as("shards claimed by both").isZero();
        as(
                "update shard set state = 'SEALED', owner = null, lease_until = null, attempts = 1 where lot_number "
                        + range + " and state <> 'SEALED'",
                "update lot set state = 'SEALED' where number " + range,
                "delete from shard where lot_number " + range + " and index_in_lot > 1",
                "analyze shard",
                "analyze lot");
    }

    /** Puts those lots into production, with so many shards of stamps each. */
    private void queue(String range, int shards) throws SQLException {
        as(
                "update lot set state = 'IN_PRODUCTION' where number " + range,
                "insert into shard (lot_number, index_in_lot, organisation_id, stamper_id, specimen, first_position,"
                        + " first_serial, quantity, state, size, sha256, merkle_root, sealed_at, attempts)"
                        + " select lot_number, i, organisation_id, stamper_id, specimen, first_position, first_serial,"
                        + " quantity, 'SEALED', size, sha256, merkle_root, sealed_at, 1 from shard, generate_series(2, "
                        + shards + ") i where lot_number " + range + " and index_in_lot = 0",
                "update shard set state = 'PENDING', turn = index_in_lot * 1000, attempts = 1 where lot_number "
                        + range,
                "analyze shard",
                "analyze lot");
    }

    private int claim(String node, int times) throws SQLException {
        int claimed = 0;
        try (Connection connection = stage.database().application()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < times; i++) {
                Database.reach(connection, "platform", "");
                assertThat(Database.texts(connection, statement("BY_INDEX"))).containsExactly("off");
                try (PreparedStatement claim = connection.prepareStatement(claimStatement(node))) {
                    try (var row = claim.executeQuery()) {
                        claimed += row.next() ? 1 : 0;
                    }
                }
                connection.commit();
            }
        }
        return claimed;
    }

    private String plan() throws SQLException {
        try (Connection connection = stage.database().application()) {
            connection.setAutoCommit(false);
            Database.reach(connection, "platform", "");
            assertThat(Database.texts(connection, statement("BY_INDEX"))).containsExactly("off");
            String plan = String.join(
                    "\n", Database.texts(connection, "explain (analyze, buffers) " + claimStatement("explained")));
            connection.rollback();
            return plan;
        }
    }

    private static String claimStatement(String node) {
        return statement("CLAIM").replace(":owner", "'" + node + "'").replace(":seconds", "60");
    }

    private static String statement(String name) {
        try {
            var statement = ShardLeases.class.getDeclaredField(name);
            statement.setAccessible(true);
            return (String) statement.get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The claim is where it was no more", e);
        }
    }

    private void as(String... statements) throws SQLException {
        try (Connection connection = stage.database().superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private Map<String, Long> sizes() {
        Map<String, Long> sizes = new java.util.HashMap<>();
        for (Map<String, @Nullable Object> row : stage.database()
                .all("select relname, pg_table_size(oid) as rows, pg_indexes_size(oid) as indexes from pg_class"
                        + " where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
            sizes.put(row.get("relname") + " rows", StoredShards.number(row, "rows"));
            sizes.put(row.get("relname") + " indexes", StoredShards.number(row, "indexes"));
        }
        return sizes;
    }

    private long tell(String table, Map<String, Long> before, Map<String, Long> after, int count) {
        long rows = after.getOrDefault(table + " rows", 0L) - before.getOrDefault(table + " rows", 0L);
        long indexes = after.getOrDefault(table + " indexes", 0L) - before.getOrDefault(table + " indexes", 0L);
        long number = StoredShards.number(
                stage.database().all("select count(*) as n from " + table).get(0), "n");
        line("| %s | %.1f | %,d | %,d |", table, (double) number / count, (rows + indexes) / count, indexes / count);
        return rows + indexes;
    }

    private long heap() {
        String text = stage.stranger().get("/prometheus").text();
        double used = 0;
        Matcher pools = USED.matcher(text);
        while (pools.find()) {
            used += Double.parseDouble(pools.group(1));
        }
        return (long) used;
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        report.append(line).append('\n');
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
