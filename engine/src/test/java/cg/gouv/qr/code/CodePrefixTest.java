package cg.gouv.qr.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.symbol.EncoderProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePrefixTest {
    private static final Gs1Link LINK = new Gs1Link(new Gtin("6009510800104"), "CG01");

    @ParameterizedTest
    @CsvSource({
        "QR.GOUV.CG, STANDARD, 47",
        "QRS.GOUV.CG, LONG_HOST, 48",
        "ESTAMPILLE.COMMERCE.GOUV.CG-AB, LONG_HOST, 67"
    })
    void takesTheSmallestProfileThatHoldsTheHost(String host, EncoderProfile profile, int length) {
        var prefix = CodePrefix.standard(host);
        assertThat(prefix.profile()).isEqualTo(profile);
        assertThat(prefix.urlLength()).isEqualTo(length);
        assertThat(CodePrefix.parse(prefix.text())).isEqualTo(prefix);
    }

    @Test
    void takesTheGs1ProfileToTheLongestHost() {
        var prefix = CodePrefix.gs1("A".repeat(30), LINK);
        assertThat(prefix.text()).isEqualTo("HTTPS://" + "A".repeat(30) + "/01/06009510800104/235/CG01");
        assertThat(prefix.profile()).isEqualTo(EncoderProfile.GS1);
        assertThat(prefix.urlLength()).isEqualTo(89);
        assertThat(CodePrefix.parse(prefix.text())).isEqualTo(prefix);
        assertThatThrownBy(prefix::roughProfile).isInstanceOf(InvalidPrefix.class);
    }

    @Test
    void aRoughSubstrateTakesHostsOfThirteenCharacters() {
        assertThat(CodePrefix.standard("A".repeat(13)).roughProfile()).isEqualTo(EncoderProfile.ROUGH);
        assertThatThrownBy(() -> CodePrefix.standard("A".repeat(14)).roughProfile())
                .isInstanceOf(InvalidPrefix.class)
                .hasMessageContaining("URLs of 50 characters, found 51");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "qr.gouv.cg", "QR..CG", ".CG", "CG.", "-A.CG", "A-.CG", "A_B.CG", "QR.GOUV.CG:8443", "É.CG"})
    void refusesWhatIsNoUpperCaseHost(String host) {
        assertThatThrownBy(() -> CodePrefix.standard(host)).isInstanceOf(InvalidPrefix.class);
    }

    @Test
    void refusesALongerHostAndAnotherPath() {
        assertThatThrownBy(() -> CodePrefix.standard("A".repeat(31)))
                .hasMessage("A host has at most 30 characters, found 31");
        for (var text : new String[] {
            "HTTP://A.CG/", "HTTPS://A.CG", "HTTPS://A.CG/X", "HTTPS://A.CG/01/06009510800105/235/CG01"
        }) {
            assertThatThrownBy(() -> CodePrefix.parse(text)).as(text).isInstanceOf(InvalidPrefix.class);
        }
    }
}
