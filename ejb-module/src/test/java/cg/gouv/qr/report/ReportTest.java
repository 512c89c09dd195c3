package cg.gouv.qr.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.WrongState;
import cg.gouv.qr.verification.LocateStamp.Located;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static Told told(@Nullable String text) {
        return new Told("0000", "Poto-Poto", " Chez Aline ", text, "+242061234567", null, UUID.randomUUID());
    }

    private static Report aReport() {
        Located located = new Located("authentic", Optional.of(new LotNumber(7)), Optional.of(42));
        return new Report(told("L’encre\r\nbave").checked(), Optional.of(located), true, NOW);
    }

    @Test
    void isReceivedReviewedAndClosed() {
        Report report = aReport();
        assertThat(report.token()).isPresent();
        assertThat(report.state()).isEqualTo(ReportState.RECEIVED);
        assertThat(report.shop()).isEqualTo("Chez Aline");
        assertThat(report.statement()).isEqualTo("L’encre\nbave");
        assertThat(report.lot()).isEqualTo(new LotNumber(7));
        assertThat(report.position()).isEqualTo(42);
        report.review("inspector", NOW);
        report.close(ReportOutcome.FOUNDED, "Merci.", "inspector", NOW);
        assertThat(report.state()).isEqualTo(ReportState.CLOSED);
        assertThat(report.outcome()).isEqualTo(ReportOutcome.FOUNDED);
        assertThat(report.message()).isEqualTo("Merci.");
    }

    @Test
    void isClosedOnlyByWhoeverTookItInReview() {
        Report report = aReport();
        assertThatThrownBy(() -> report.close(ReportOutcome.UNFOUNDED, "", "inspector", NOW))
                .isInstanceOf(WrongState.class);
        report.review("inspector", NOW);
        assertThatThrownBy(() -> report.review("another", NOW)).isInstanceOf(WrongState.class);
    }

    @Test
    void losesAllThatWasToldWhenItIsErased() {
        Report report = aReport();
        report.review("inspector", NOW);
        report.close(ReportOutcome.FOUNDED, "Votre boutique est fermée.", "inspector", NOW);
        report.erase("reporter", NOW.plusSeconds(60));
        assertThat(report.state()).isEqualTo(ReportState.ERASED);
        assertThat(report.place() + report.shop() + report.statement() + report.contact() + report.message())
                .isEmpty();
        assertThat(report.token()).isEmpty();
        assertThat(report.isWithPhoto()).isFalse();
        assertThat(report.outcome()).isEqualTo(ReportOutcome.FOUNDED);
        assertThat(report.lot()).isEqualTo(new LotNumber(7));
        assertThat(report.receivedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> report.erase("reporter", NOW)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> report.review("inspector", NOW)).isInstanceOf(WrongState.class);
    }

    @Test
    void needsAText() {
        for (String text : new String[] {null, "", "  ", "ab", "x".repeat(2001)}) {
            assertThatThrownBy(() -> told(text).checked())
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            wrong -> assertThat(wrong.field()).isEqualTo("text"));
        }
        assertThat(told("x".repeat(2000)).checked().statement()).hasSize(2000);
    }
}
