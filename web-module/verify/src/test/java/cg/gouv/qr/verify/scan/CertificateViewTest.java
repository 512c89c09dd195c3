package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.CertificationState;
import cg.gouv.qr.certification.CheckedCertificate;
import cg.gouv.qr.verify.scan.CertificateView.Standing;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateViewTest {
    private static CheckedCertificate aCertificate(CertificationState state, boolean inForce) {
        return new CheckedCertificate(
                new CertificationNumber("OCC-2026-000001"),
                state,
                inForce,
                "Savonnerie du Pool",
                "Savon",
                "",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2027-06-30"),
                Optional.empty());
    }

    @Test
    void standsOnlyWhileItIsInForce() {
        assertThat(Standing.of(Optional.of(aCertificate(CertificationState.GRANTED, true))))
                .isEqualTo(Standing.IN_FORCE);
        assertThat(Standing.of(Optional.of(aCertificate(CertificationState.GRANTED, false))))
                .isEqualTo(Standing.EXPIRED);
        assertThat(Standing.of(Optional.of(aCertificate(CertificationState.SUSPENDED, false))))
                .isEqualTo(Standing.SUSPENDED);
        assertThat(Standing.of(Optional.of(aCertificate(CertificationState.REVOKED, false))))
                .isEqualTo(Standing.REVOKED);
        assertThat(Standing.of(Optional.empty())).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void everyStandingIsSaidInBothLanguages() {
        for (Standing standing : Standing.values()) {
            for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
                VerdictView words = CertificateView.words(standing, Optional.empty(), PageTexts.in(language));
                assertThat(words.advice()).as(standing + " " + language).isNotEmpty();
                assertThat(Pages.shape(words.look())).startsWith("<svg");
                assertThat(CertificateView.json(standing, Optional.empty(), words)
                                .getString("certificate"))
                        .isEqualTo(standing.key());
            }
        }
    }

    @Test
    void showsWhatIsPrintedOnThePaper() {
        Optional<CheckedCertificate> certificate = Optional.of(aCertificate(CertificationState.GRANTED, true));
        VerdictView words = CertificateView.words(Standing.IN_FORCE, certificate, PageTexts.in(Locale.ENGLISH));
        assertThat(words.facts())
                .extracting(VerdictView.Fact::value)
                .containsExactly(
                        "OCC-2026-000001", "Savon", "Savonnerie du Pool", "from 1 January 2026 to 30 June 2027");
    }
}
