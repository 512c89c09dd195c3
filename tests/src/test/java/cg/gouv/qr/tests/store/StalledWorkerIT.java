package cg.gouv.qr.tests.store;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker hangs on a node that lives and renews: its shard goes to another, and it is refused when it wakes up. */
class StalledWorkerIT {
    private static final int STAMPS = 60_000;
    private static final int DISK_MB = 32;
    private static final String OTHER = "other1";

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final People.Member company = stage.people().company("magasin");
    private final People.Member stamper = road.stamper("magasin");

    @TempDir
    Path elsewhere;

    @Test
    void losesItsLeaseToAnotherNodeAndIsRefused() throws Exception {
        String order = road.ordered(company, stamper, road.certified(company, "Sel du travailleur figé"), STAMPS);
        road.paid(company, order);
        StoredShards shards = road.shards(order);
        try (SmallDisk disk = SmallDisk.over(stage.installation().store(), DISK_MB)) {
            disk.freeze();
            road.released(order);
            Eventually.holds(
                    "a progress that tells of a stalled shard",
                    () -> "STALLED"
                            .equals(road.progress(shards.lot()).path("trouble").asText()));
            List<Map<String, @Nullable Object>> stuck = Eventually.some(
                    "leased shards, each of which tells how far it came",
                    () -> Optional.of(leased(shards))
                            .filter(rows -> !rows.isEmpty() && rows.stream().allMatch(StalledWorkerIT::tellsHowFar)));
            assertThat(stage.stranger().get("/prometheus").text()).contains("qr_shards_stalled_total");

            Map<Object, Object> fences = takenByAnother(shards);
            disk.thaw();
            for (Map<String, @Nullable Object> row : stuck) {
                Eventually.holds(
                        "a refused worker",
                        () -> log().stream()
                                .anyMatch(line -> line.contains("shard %s of lot %d was made in vain"
                                        .formatted(row.get("index_in_lot"), shards.lot()))));
            }
            for (Map<String, @Nullable Object> row : leased(shards)) {
                assertThat(row).containsEntry("owner", OTHER).containsEntry("made", 0);
                assertThat(row.get("fence")).isEqualTo(fences.get(row.get("index_in_lot")));
                assertThat(entries(row)).as("entries in the day's log").isZero();
            }

            goesOnWithoutTheOther(shards);
            assertThat(road.sealed(order)).hasSize(1);
            for (Map<String, @Nullable Object> row : shards.rows()) {
                assertThat(entries(row)).as("entries in the day's log").isOne();
            }
            shards.assertUndisturbed(STAMPS, elsewhere);
        }
    }

    private static boolean tellsHowFar(Map<String, @Nullable Object> row) {
        return String.valueOf(row.get("last_error")).contains("stamps were made");
    }

    private static List<Map<String, @Nullable Object>> leased(StoredShards shards) {
        return shards.rows().stream()
                .filter(row -> "LEASED".equals(row.get("state")))
                .toList();
    }

    /** As another node's claim would. @return the fences by the shards' indexes */
    private Map<Object, Object> takenByAnother(StoredShards shards) throws SQLException {
        change(
                "update shard set state = 'LEASED', owner = '" + OTHER + "', fence = fence + 1, made = 0,"
                        + " lease_until = now() + interval '10 minutes' where lot_number = ? and state <> 'SEALED'",
                shards.lot());
        Map<Object, Object> fences = new HashMap<>();
        leased(shards).forEach(row -> fences.put(row.get("index_in_lot"), row.get("fence")));
        return fences;
    }

    private void goesOnWithoutTheOther(StoredShards shards) throws SQLException {
        change(
                "update shard set lease_until = now() - interval '1 second' where lot_number = ? and state = 'LEASED'",
                shards.lot());
    }

    private void change(String sql, long lot) throws SQLException {
        try (Connection connection = stage.database().superuser();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, lot);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private long entries(Map<String, @Nullable Object> row) {
        return stage.database()
                .all(
                        "select 1 from day_log_entry where lot_number = ? and index_in_lot = ?",
                        row.get("lot_number"),
                        row.get("index_in_lot"))
                .size();
    }

    private List<String> log() throws Exception {
        return Files.readAllLines(stage.installation().logs().resolve("wildfly.log"));
    }
}
