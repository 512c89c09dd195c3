package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lots in production take turns: no order waits behind a larger one, and an urgent lot waits behind none. */
class FairSharingIT {
    private static final int LARGE = 1_500_000; // 300 shards on this stage
    private static final int EQUAL = 200_000;
    private static final int SMALL = 1000;
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final People.Member company = stage.people().company("équitable");
    private final People.Member stamper = road.stamper("équitable");
    private final String certification = road.certified(company, "Sel partagé " + UUID.randomUUID());

    @Test
    void aSmallOrderIsReadyWhileALargeOneIsMade() {
        String large = paid(LARGE);
        String small = paid(SMALL);
        road.released(large);
        underWay(large);

        long begin = System.nanoTime();
        road.released(small);
        long lot = lot(small, 0);
        Eventually.holds(
                "all packs of the small lot",
                () -> packs(lot).stream()
                        .allMatch(pack -> "READY".equals(pack.path("state").asText())));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        long left = unsealed(lot(large, 0));

        System.out.printf(
                "An order of %d was ready with its packs %.1f s after its release; of %d stamps, %d shards were left%n",
                SMALL, took.toMillis() / 1000.0, LARGE, left);
        assertThat(packs(lot)).hasSizeGreaterThan(1);
        assertThat(left).as("shards of the large lot that are still to be made").isPositive();
        assertThat(took).isLessThan(SECONDS);
        ended(large);
    }

    @Test
    void equalLotsAdvanceTogether() {
        String order = paid(EQUAL, EQUAL);
        road.released(order);
        ended(order);
        long first = lot(order, 0);
        long second = lot(order, 1);
        for (long[] pair : new long[][] {{first, second}, {second, first}}) {
            long half = number(
                    "select count(*) from shard where lot_number = ? and sealed_at <= (select sealed_at from shard"
                            + " where lot_number = ? and not specimen order by sealed_at offset 19 limit 1)",
                    pair[0],
                    pair[1]);
            assertThat(half)
                    .as("of 40 shards of a lot, those sealed when half of the other's were")
                    .isBetween(15L, 25L);
        }
    }

    @Test
    void anUrgentLotOvertakesTheOthers() {
        String large = paid(LARGE);
        String urgent = paid(EQUAL);
        road.urgent(lot(urgent, 0));
        road.released(large);
        underWay(large);
        road.released(urgent);
        overtakes(urgent, large, underWayNow(large));

        String later = paid(EQUAL);
        road.released(later);
        road.urgent(lot(later, 0));
        overtakes(later, large, underWayNow(large));
        ended(large);
    }

    /**
     * While the second half of its 40 shards is sealed, nothing else is but what was begun before. When the last of them are
     * under way, whoever has none goes on with the others.
     */
    private void overtakes(String urgent, String other, Set<Object> begunBefore) {
        ended(urgent);
        List<Object> between = stage
                .database()
                .all(
                        "select index_in_lot from shard where lot_number = ? and sealed_at > (select sealed_at from shard"
                                + " where lot_number = ? order by sealed_at offset 19 limit 1)"
                                + " and sealed_at < (select sealed_at from shard where lot_number = ?"
                                + " order by sealed_at desc offset ? limit 1)",
                        lot(other, 0),
                        lot(urgent, 0),
                        lot(urgent, 0),
                        Runtime.getRuntime().availableProcessors() - 1)
                .stream()
                .map(row -> Objects.requireNonNull(row.get("index_in_lot")))
                .toList();
        assertThat(between)
                .as("shards of another lot sealed amid the urgent one's, but for those begun before")
                .isSubsetOf(begunBefore);
        assertThat(unsealed(lot(other, 0)))
                .as("shards of the other lot that are still to be made")
                .isPositive();
    }

    private Set<Object> underWayNow(String order) {
        return stage
                .database()
                .all("select index_in_lot from shard where lot_number = ? and state = 'LEASED'", lot(order, 0))
                .stream()
                .map(row -> Objects.requireNonNull(row.get("index_in_lot")))
                .collect(Collectors.toSet());
    }

    @Test
    void aResumedLotIsNotOwedWhatOthersWereGivenMeanwhile() {
        String paused = paid(EQUAL);
        String other = paid(LARGE);
        road.released(paused);
        road.paused(lot(paused, 0));
        road.released(other);
        Eventually.holds("a good part of the other lot", () -> unsealed(lot(other, 0)) < 220);
        long before = turn(lot(other, 0));
        road.resumed(lot(paused, 0));
        assertThat(number(
                        "select min(coalesce(turn, -1)) from shard where lot_number = ? and state = 'PENDING'",
                        lot(paused, 0)))
                .as("the resumed lot's next turn")
                .isGreaterThanOrEqualTo(before);
        ended(paused);
        assertThat(unsealed(lot(other, 0))).isPositive();
        ended(other);
    }

    private String paid(int... stamps) {
        String order = road.ordered(company, stamper, certification, stamps);
        road.paid(company, order);
        return order;
    }

    private long lot(String order, int line) {
        return road.lots(order).stream()
                .mapToLong(lot -> lot.path("number").asLong())
                .sorted()
                .skip(line)
                .findFirst()
                .orElseThrow();
    }

    private void underWay(String order) {
        long lot = lot(order, 0);
        Eventually.holds(
                "some sealed shards",
                () -> number("select count(*) from shard where lot_number = ? and state = 'SEALED'", lot) > 5);
    }

    private void ended(String order) {
        assertThat(road.sealed(order)).isNotEmpty();
    }

    private List<JsonNode> packs(long lot) {
        return stamper.client().all("/api/v1/print-packs?lot=" + lot);
    }

    private long unsealed(long lot) {
        return number("select count(*) from shard where lot_number = ? and state <> 'SEALED'", lot);
    }

    private long turn(long lot) {
        return number("select coalesce(max(turn), 0) from shard where lot_number = ? and state = 'SEALED'", lot);
    }

    private long number(String sql, Object... values) {
        return ((Number) stage.database()
                        .all(sql, values)
                        .get(0)
                        .values()
                        .iterator()
                        .next())
                .longValue();
    }
}
