package cg.gouv.qr.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.WrongState;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevocationTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final RecallableLot LOT =
            new RecallableLot(new LotNumber(7), new OrganisationId(UUID.randomUUID()), 50_000);

    private static Revocation aRevocationOf(int first, int last) {
        return new Revocation(LOT, new Range(first, last), "moisissure", "alice", NOON);
    }

    @Test
    void isInForceAtOnceUpToTenThousandStamps() {
        Revocation revocation = aRevocationOf(1, 10_000);
        assertThat(revocation.state()).isEqualTo(RevocationState.IN_FORCE);
        assertThat(revocation.inForceSince()).isEqualTo(NOON);
    }

    @Test
    void waitsForASecondPersonBeyond() {
        Revocation revocation = aRevocationOf(1, 10_001);
        assertThat(revocation.state()).isEqualTo(RevocationState.PROPOSED);
        assertThat(revocation.inForceSince()).isNull();
        assertThatThrownBy(() -> revocation.confirm("alice", NOON)).isInstanceOf(SelfConfirmedRecall.class);
        revocation.confirm("bob", NOON.plusSeconds(60));
        assertThat(revocation.state()).isEqualTo(RevocationState.IN_FORCE);
        assertThat(revocation.inForceSince()).isEqualTo(NOON.plusSeconds(60));
        assertThat(revocation.confirmedBy()).isEqualTo("bob");
    }

    @Test
    void isNotConfirmedTwice() {
        Revocation revocation = aRevocationOf(1, 5);
        assertThatThrownBy(() -> revocation.confirm("bob", NOON)).isInstanceOf(WrongState.class);
    }

    @Test
    void staysOnRecordWhenItIsLifted() {
        Revocation revocation = aRevocationOf(1, 5);
        revocation.lift("erreur de lot", "bob", NOON.plusSeconds(5));
        assertThat(revocation.state()).isEqualTo(RevocationState.LIFTED);
        assertThat(revocation.liftedReason()).isEqualTo("erreur de lot");
        assertThat(revocation.inForceSince()).isEqualTo(NOON);
        assertThatThrownBy(() -> revocation.lift("encore", "bob", NOON)).isInstanceOf(WrongState.class);
    }

    @Test
    void refusesRangesOutsideTheLot() {
        assertThatThrownBy(() -> LOT.range(0, 5))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("firstPosition"));
        assertThatThrownBy(() -> LOT.range(1, 50_001))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("lastPosition"));
        assertThatThrownBy(() -> LOT.range(6, 5)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> LOT.range(null, 5)).isInstanceOf(InvalidValue.class);
        assertThat(LOT.range(50_000, 50_000).size()).isEqualTo(1);
    }
}
