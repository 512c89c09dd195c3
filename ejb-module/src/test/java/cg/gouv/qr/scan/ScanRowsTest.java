package cg.gouv.qr.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.sighting.Place;
import cg.gouv.qr.sighting.Sighting;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.999999Z");
    private static final Place BRAZZAVILLE = Place.of(-4.267, 15.283);

    private static ScanRows rows(Scan... scans) {
        ByteBuffer bytes = ByteBuffer.allocate(scans.length * ScanForm.BYTES);
        for (int i = 0; i < scans.length; i++) {
            ScanForm.write(scans[i], new ScanId(7, i), bytes);
        }
        return new ScanRows(7, 0, bytes.flip());
    }

    private static Scan scan(Outcome outcome, Place place) {
        return new Scan(NOW, 42, 5, outcome, Channel.PAGE, place);
    }

    @Test
    void tellsOfRealStampsWhenAndWhereTheyWereSeen() {
        List<SightedScan> sighted = rows(scan(Outcome.AUTHENTIC, BRAZZAVILLE), scan(Outcome.REVOKED, null))
                .sighted();

        assertThat(sighted)
                .containsExactly(
                        new SightedScan(42, 5, true, new Sighting(NOW.getEpochSecond(), BRAZZAVILLE)),
                        new SightedScan(42, 5, false, new Sighting(NOW.getEpochSecond(), null)));
        assertThat(SightedScan.bytes(sighted)).hasSize(48);
        assertThat(SightedScan.read(SightedScan.bytes(sighted))).isEqualTo(sighted);
    }

    /** A specimen's position is another stamp's; what was unconfirmed may have been a specimen. */
    @Test
    void tellsOfNothingElse() {
        assertThat(rows(
                                scan(Outcome.SPECIMEN, BRAZZAVILLE),
                                scan(Outcome.UNKNOWN, null),
                                scan(Outcome.UNCONFIRMED, null),
                                new Scan(NOW, 0, 0, Outcome.AUTHENTIC, Channel.PAGE, null))
                        .sighted())
                .isEmpty();
    }
}
