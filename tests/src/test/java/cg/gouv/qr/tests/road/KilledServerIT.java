package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the server in the middle of generation: what comes out is what would have come out. */
class KilledServerIT {
    private static final int STAMPS = 60_000;

    private final Stage stage = Stage.running();

    @TempDir
    Path elsewhere;

    @Test
    void sealsTheSameBytesAsIfNothingHadHappened() throws Exception {
        Road road = new Road(stage).open();
        People.Member company = stage.people().company("interrompue");
        People.Member stamper = road.stamper("route");
        String order = road.ordered(company, stamper, road.certified(company, "Savon interrompu"), STAMPS);
        road.paid(company, order);
        JsonNode lot = road.lots(order).get(0);
        StoredShards shards = new StoredShards(stage, lot.path("number").asLong());
        road.released(order);
        Eventually.holds("a first sealed shard", () -> sealed(shards) >= 1);

        stage.kill("wildfly");
        assertThat(sealed(shards))
                .as("shards sealed when the server died: all of them means that nothing was interrupted")
                .isLessThan(shards.rows().size());
        stage.start();

        assertThat(road.sealed(order)).hasSize(1);
        everySerialIsThereOnce(shards.rows());
        everyFileIsAsTheEngineMakesIt(shards);
    }

    private static long sealed(StoredShards shards) {
        return shards.rows().stream()
                .filter(row -> "SEALED".equals(row.get("state")))
                .count();
    }

    private static void everySerialIsThereOnce(List<Map<String, @Nullable Object>> rows) {
        List<Map<String, @Nullable Object>> stamps = rows.stream()
                .filter(row -> !Boolean.TRUE.equals(row.get("specimen")))
                .toList();
        long next = StoredShards.number(stamps.get(0), "first_serial");
        long count = 0;
        for (Map<String, @Nullable Object> row : stamps) {
            assertThat(StoredShards.number(row, "first_serial")).isEqualTo(next);
            next += StoredShards.number(row, "quantity");
            count += StoredShards.number(row, "quantity");
        }
        assertThat(count).isEqualTo(STAMPS);
    }

    private void everyFileIsAsTheEngineMakesIt(StoredShards shards) throws IOException, NoSuchAlgorithmException {
        List<Map<String, @Nullable Object>> rows = shards.rows();
        assertThat(shards.files())
                .as("files of the lot, none half made")
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(shards::file).toList());
        for (Map<String, @Nullable Object> row : rows) {
            Path file = shards.file(row);
            assertThat(Files.mismatch(file, shards.madeAgain(row, elsewhere)))
                    .as("the first byte that differs in " + file)
                    .isEqualTo(-1);
            assertThat(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))
                    .as("the hash that was sealed")
                    .isEqualTo((byte[]) row.get("sha256"));
        }
    }
}
