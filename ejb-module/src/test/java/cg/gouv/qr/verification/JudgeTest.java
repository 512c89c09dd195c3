package cg.gouv.qr.verification;

import static cg.gouv.qr.verification.Lots.EPOCH;
import static cg.gouv.qr.verification.Lots.LINK;
import static cg.gouv.qr.verification.Lots.NOW;
import static cg.gouv.qr.verification.Lots.TODAY;
import static cg.gouv.qr.verification.Lots.aLot;
import static cg.gouv.qr.verification.Lots.granted;
import static cg.gouv.qr.verification.Lots.revoked;
import static cg.gouv.qr.verification.Lots.standing;
import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.lot.Positions;
import cg.gouv.qr.verification.Judge.Claim;
import cg.gouv.qr.verification.Verdict.Absence;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.ClosedEpoch;
import cg.gouv.qr.verification.Verdict.Forged;
import cg.gouv.qr.verification.Verdict.Lapse;
import cg.gouv.qr.verification.Verdict.Lapsed;
import cg.gouv.qr.verification.Verdict.NotInCirculation;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Specimen;
import cg.gouv.qr.verification.Verdict.Suspect;
import cg.gouv.qr.verification.Verdict.Unknown;
import cg.gouv.qr.verification.VerifiableLot.Circulating;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final VerifiableLot LOT = aLot(1, granted());

    private static Verdict judge(CodeFormat format, long serial, VerifiableLot lot) {
        Optional<Gs1Link> link = format.isGs1() ? Optional.of(LINK) : Optional.empty();
        return Judge.judge(new Claim(EPOCH, false, format, link, serial), Optional.of(lot), TODAY);
    }

    private static Verdict judgeClosed(long serial, VerifiableLot lot) {
        return Judge.judge(
                new Claim(EPOCH, true, CodeFormat.STANDARD, Optional.empty(), serial), Optional.of(lot), TODAY);
    }

    private static Verdict on(LocalDate day, CertificationStanding standing) {
        Claim claim = new Claim(EPOCH, false, CodeFormat.STANDARD, Optional.empty(), 1000);
        return Judge.judge(claim, Optional.of(aLot(1, standing)), day);
    }

    @Test
    void aSealedStampIsAuthentic() {
        assertThat(judge(CodeFormat.STANDARD, 1000, LOT)).isEqualTo(new Authentic(LOT.stamp()));
        assertThat(judge(CodeFormat.STANDARD, 1899, LOT)).isInstanceOf(Authentic.class);
        assertThat(judge(CodeFormat.GS1, 1000, Lots.aGs1Lot())).isInstanceOf(Authentic.class);
    }

    @Test
    void whatIsNotSealedIsUnknown() {
        assertThat(judge(CodeFormat.STANDARD, 1900, LOT)).isEqualTo(new Unknown());
        assertThat(judge(CodeFormat.STANDARD, 2000, LOT)).isEqualTo(new Unknown());
        assertThat(judge(CodeFormat.STANDARD, 999, LOT)).isEqualTo(new Unknown());
        Claim claim = new Claim(EPOCH, false, CodeFormat.STANDARD, Optional.empty(), 1000);
        assertThat(Judge.judge(claim, Optional.empty(), TODAY)).isEqualTo(new Unknown());
    }

    @Test
    void specimensAreSpecimensOnTheirOwnSerialsOnly() {
        assertThat(judge(CodeFormat.SPECIMEN, 2009, LOT)).isEqualTo(new Specimen(LOT.stamp()));
        assertThat(judge(CodeFormat.SPECIMEN, 1000, LOT)).isEqualTo(new Unknown());
        assertThat(judge(CodeFormat.SPECIMEN, 2010, LOT)).isEqualTo(new Unknown());
    }

    @Test
    void epochFormatAndLinkMustBeTheLots() {
        Claim otherEpoch = new Claim(EPOCH + 1, false, CodeFormat.STANDARD, Optional.empty(), 1000);
        assertThat(Judge.judge(otherEpoch, Optional.of(LOT), TODAY)).isEqualTo(new Unknown());
        assertThat(judge(CodeFormat.GS1, 1000, LOT)).isEqualTo(new Unknown());
        assertThat(judge(CodeFormat.STANDARD, 1000, Lots.aGs1Lot())).isEqualTo(new Unknown());
        Gs1Link otherIssuer = new Gs1Link(LINK.gtin(), "OCC2");
        Claim otherLink = new Claim(EPOCH, false, CodeFormat.GS1, Optional.of(otherIssuer), 1000);
        assertThat(Judge.judge(otherLink, Optional.of(Lots.aGs1Lot()), TODAY)).isEqualTo(new Unknown());
    }

    @Test
    void theOldestRevocationOfAPositionIsTold() {
        VerifiableLot lot =
                aLot(1, granted(), revoked(10, 20, "moisissure", NOW), revoked(15, 30, "verre", NOW.plusSeconds(60)));
        assertThat(judge(CodeFormat.STANDARD, 1008, lot)).isInstanceOf(Authentic.class);
        assertThat(judge(CodeFormat.STANDARD, 1009, lot)).isEqualTo(new Revoked(lot.stamp(), "moisissure", null, NOW));
        assertThat(judge(CodeFormat.STANDARD, 1014, lot)).isEqualTo(new Revoked(lot.stamp(), "moisissure", null, NOW));
        assertThat(judge(CodeFormat.STANDARD, 1029, lot))
                .isEqualTo(new Revoked(lot.stamp(), "verre", null, NOW.plusSeconds(60)));
        assertThat(judge(CodeFormat.STANDARD, 1030, lot)).isInstanceOf(Authentic.class);
    }

    @Test
    void aStampUnderSuspicionIsSuspectUnlessItIsRevoked() {
        VerifiableLot lot = Lots.withSuspects(aLot(1, granted(), revoked(3, 3, "copies", NOW)), 2, 3, 950);

        assertThat(judge(CodeFormat.STANDARD, 1000, lot)).isInstanceOf(Authentic.class);
        assertThat(judge(CodeFormat.STANDARD, 1001, lot)).isEqualTo(new Suspect(lot.stamp()));
        assertThat(judge(CodeFormat.STANDARD, 1002, lot)).isInstanceOf(Revoked.class);
        assertThat(judge(CodeFormat.STANDARD, 1949, lot)).as("not sealed").isEqualTo(new Unknown());
        assertThat(judge(CodeFormat.SPECIMEN, 2001, lot))
                .as("a specimen of the same position")
                .isInstanceOf(Specimen.class);
    }

    @Test
    void whatSpeaksAgainstAStampMostIsTold() {
        VerifiableLot suspended = aLot(1, standing("SUSPENDED", "2027-06-30", null));
        VerifiableLot suspect = Lots.withSuspects(suspended, 1);
        assertThat(judge(CodeFormat.STANDARD, 1000, suspended)).isInstanceOf(Lapsed.class);
        assertThat(judgeClosed(1000, suspended)).isEqualTo(new ClosedEpoch(suspended.stamp()));
        assertThat(judgeClosed(1000, suspect)).isEqualTo(new Suspect(suspect.stamp()));
        VerifiableLot spoiled =
                Lots.circulating(suspect, new Circulating(null, Positions.NONE.with(List.of(new Range(1, 1)))));
        assertThat(judgeClosed(1000, spoiled)).isEqualTo(new NotInCirculation(spoiled.stamp(), Absence.SPOILED));
    }

    @Test
    void aStampThatMustBeAppliedIsNotInCirculationBefore() {
        Positions firstHundred = Positions.NONE.with(List.of(new Range(1, 100)));
        VerifiableLot lot = Lots.circulating(LOT, new Circulating(firstHundred, Positions.of(List.of(7))));
        assertThat(judge(CodeFormat.STANDARD, 1099, lot)).isEqualTo(new Authentic(lot.stamp()));
        assertThat(judge(CodeFormat.STANDARD, 1100, lot))
                .isEqualTo(new NotInCirculation(lot.stamp(), Absence.NOT_APPLIED));
        assertThat(judge(CodeFormat.STANDARD, 1006, lot)).isEqualTo(new NotInCirculation(lot.stamp(), Absence.SPOILED));
        assertThat(judge(CodeFormat.STANDARD, 1900, lot)).as("not sealed").isEqualTo(new Unknown());
        assertThat(judge(CodeFormat.SPECIMEN, 2009, lot)).isEqualTo(new Specimen(lot.stamp()));
        VerifiableLot revoked = Lots.circulating(
                aLot(1, granted(), revoked(7, 7, "moisissure", NOW)),
                new Circulating(firstHundred, Positions.of(List.of(7))));
        assertThat(judge(CodeFormat.STANDARD, 1006, revoked)).isInstanceOf(Revoked.class);
    }

    @Test
    void aCertificationThatStandsNoMoreIsTold() {
        assertThat(on(LocalDate.parse("2027-06-30"), granted())).isInstanceOf(Authentic.class);
        assertThat(on(LocalDate.parse("2027-07-01"), granted()))
                .isEqualTo(lapsed(Lapse.CERTIFICATION_EXPIRED, granted()));
        for (CertificationStanding standing :
                List.of(standing("EXPIRED", "2026-11-20", null), standing("EXPIRED", "2025-11-20", "2026-11-20"))) {
            assertThat(on(TODAY, standing)).isEqualTo(lapsed(Lapse.CERTIFICATION_EXPIRED, standing));
        }
        CertificationStanding suspended = standing("SUSPENDED", "2027-06-30", null);
        assertThat(on(TODAY, suspended)).isEqualTo(lapsed(Lapse.CERTIFICATION_SUSPENDED, suspended));
        CertificationStanding withdrawn = standing("REVOKED", "2027-06-30", "2028-06-30");
        assertThat(on(TODAY, withdrawn)).isEqualTo(lapsed(Lapse.CERTIFICATION_REVOKED, withdrawn));
    }

    @Test
    void aRenewedCertificationStands() {
        assertThat(on(TODAY, standing("EXPIRED", "2026-11-20", "2027-11-20"))).isInstanceOf(Authentic.class);
    }

    private static Lapsed lapsed(Lapse lapse, CertificationStanding standing) {
        return new Lapsed(aLot(1, standing).stamp(), lapse);
    }

    @Test
    void ofAClosedEpochOnlySealedPositionsAreBelieved() {
        assertThat(judgeClosed(1000, LOT)).isEqualTo(new ClosedEpoch(LOT.stamp()));
        assertThat(judgeClosed(1900, LOT)).isEqualTo(new Forged());
    }

    @Test
    void verdictsAreNamedInWords() {
        assertThat(new ClosedEpoch(LOT.stamp()).name()).isEqualTo("closed_epoch");
        assertThat(new NotInCirculation(LOT.stamp(), Absence.SPOILED).name()).isEqualTo("not_in_circulation");
        assertThat(new Unknown().name()).isEqualTo("unknown");
    }
}
