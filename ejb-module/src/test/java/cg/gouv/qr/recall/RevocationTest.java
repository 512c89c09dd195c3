package cg.gouv.qr.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.WrongState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevocationTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final OrganisationId COMPANY = new OrganisationId(UUID.randomUUID());
    private static final LotNumber LOT = new LotNumber(7);

    private static Touched touched(long lot, int first, int last) {
        return new Touched(new LotNumber(lot), COMPANY, new Range(first, last));
    }

    private static Revocation aRevocationOf(int first, int last) {
        return recall(
                        new RecallTarget.OfRange(LOT, first, last),
                        List.of(touched(LOT.value(), first, last)),
                        "moisissure",
                        null)
                .get(0);
    }

    private static List<Revocation> recall(
            RecallTarget target, List<Touched> touched, String reason, @Nullable String instructions) {
        return Revocation.of(touched, RecallTerms.of(target, touched, reason, instructions, "alice", NOON));
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
    void countsTheStampsOfAllLotsForTheSecondPerson() {
        CertificationNumber certification = new CertificationNumber("OCC-2026-000001");
        List<Touched> lots = IntStream.rangeClosed(1, 3)
                .mapToObj(lot -> touched(lot, 1, 4_000))
                .toList();
        List<Revocation> all =
                recall(new RecallTarget.OfCertification(certification), lots, "moisissure", " Rapportez-le. ");
        assertThat(all).hasSize(3).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(RevocationState.PROPOSED);
            assertThat(one.recall()).isEqualTo(all.get(0).recall());
            assertThat(one.certification()).contains(certification);
            assertThat(one.recallLots()).isEqualTo(3);
            assertThat(one.recallStamps()).isEqualTo(12_000);
            assertThat(one.instructions()).isEqualTo("Rapportez-le.");
            assertThatThrownBy(one::wholeRecall).isInstanceOf(PartOfRecall.class);
        });
        assertThat(all.get(0).id().value())
                .as("the first one's id")
                .isEqualTo(all.get(0).recall().value());
        assertThat(all).extracting(one -> one.id().value()).doesNotHaveDuplicates();
    }

    @Test
    void isARecallOfItsOwnInOneLot() {
        Revocation revocation = aRevocationOf(3, 3);
        assertThat(revocation.wholeRecall()).isEqualTo(revocation.recall());
        assertThat(revocation.instructions()).isNull();
    }

    @Test
    void needsAReasonAndNoInstructions() {
        List<Touched> one = List.of(touched(7, 1, 1));
        RecallTarget target = new RecallTarget.OfStamp(LOT, 1);
        assertThat(recall(target, one, "moisissure", "  ").get(0).instructions())
                .isNull();
        assertThatThrownBy(() -> recall(target, one, " x ", null))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> recall(target, one, "moisissure", "x"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("instructions"));
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
}
