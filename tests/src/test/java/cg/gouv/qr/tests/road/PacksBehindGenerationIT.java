package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Preparing packs costs as much as making stamps: those of all but small lots must not keep a lot from being made. */
class PacksBehindGenerationIT {
    private static final int SMALL = 12_000; // and too many for its packs to be prepared at once
    private static final int LARGE = 400_000; // 80 shards on this stage

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();

    @Test
    void aSealedLotsPacksWaitUntilNoShardIsLeftToMake() {
        People.Member company = stage.people().company("patiente");
        People.Member stamper = road.stamper("route");
        String certification = road.certified(company, "Sel en attente");
        String large = road.ordered(company, stamper, certification, LARGE);
        road.paid(company, large);
        String small = road.ordered(company, stamper, certification, SMALL);
        road.paid(company, small);
        long smallLot = road.lots(small).get(0).path("number").asLong();
        road.urgent(smallLot);

        road.released(large);
        road.released(small);

        Instant smallSealed = sealedAt(small);
        Instant largeSealed = sealedAt(large);
        assertThat(smallSealed)
                .as("the urgent lot is sealed while the large one is made")
                .isBefore(largeSealed);
        Eventually.holds(
                "all packs of lot " + smallLot + " to be ready",
                Duration.ofMinutes(5),
                () -> packs(stamper, smallLot).stream()
                        .allMatch(pack -> "READY".equals(pack.path("state").asText())));
        assertThat(packs(stamper, smallLot))
                .filteredOn(pack -> !pack.path("specimen").asBoolean()) // those are small, and wait for nothing
                .hasSizeGreaterThan(1)
                .extracting(pack -> Instant.parse(pack.path("preparedAt").asText()))
                .allSatisfy(prepared -> assertThat(prepared).isAfterOrEqualTo(largeSealed));
    }

    private static List<JsonNode> packs(People.Member stamper, long lot) {
        return stamper.client().all("/api/v1/print-packs?lot=" + lot);
    }

    private Instant sealedAt(String order) {
        return Instant.parse(road.sealed(order).get(0).path("sealedAt").asText());
    }
}
