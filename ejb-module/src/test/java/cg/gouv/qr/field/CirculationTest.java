package cg.gouv.qr.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CirculationTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Circulation circulation = new Circulation(
            new LotNumber(7), new OrganisationId(UUID.randomUUID()), new OrganisationId(UUID.randomUUID()), NOON);

    @Test
    void countsWhatIsSaidTwiceOnce() {
        circulation.apply(List.of(new Range(1, 100), new Range(50, 150)), NOON);
        circulation.apply(List.of(new Range(1, 150)), NOON.plusSeconds(9));
        assertThat(circulation.appliedStamps()).isEqualTo(150);
        assertThat(circulation.reportedAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(circulation.applied().contains(150)).isTrue();
        assertThat(circulation.applied().contains(151)).isFalse();
    }

    @Test
    void takesASpoiledStampFromThoseThatWereApplied() {
        circulation.apply(List.of(new Range(1, 100)), NOON);
        circulation.spoil(List.of(new Range(91, 110)), NOON);
        assertThat(circulation.appliedStamps()).isEqualTo(90);
        assertThat(circulation.spoiledStamps()).isEqualTo(20);
    }

    @Test
    void neverAppliesWhatIsSpoiled() {
        circulation.spoil(List.of(new Range(40, 41)), NOON);
        assertThatThrownBy(() -> circulation.apply(List.of(new Range(1, 10), new Range(20, 60)), NOON))
                .isInstanceOf(SpoiledAlready.class);
        assertThat(circulation.appliedStamps()).as("nothing of it").isZero();
    }
}
