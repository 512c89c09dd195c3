package cg.gouv.qr.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.verification.PresentedCode.Gs1;
import cg.gouv.qr.verification.PresentedCode.Plain;
import cg.gouv.qr.verification.PresentedCode.ShortForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedCodeTest {
    private static final String CODE = "0123456789ABCDEFGHJKMNPQRSTV";

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", ".", ",", ")", "\"", "/.", "!?", "~", ";"})
    void ignoresWhatSoftwareAddsToAnAddress(String added) {
        assertThat(PresentedCode.ofPath("/" + CODE + added)).isEqualTo(new Plain(CODE));
    }

    @Test
    void keepsAllElseThatIsNoCode() {
        assertThat(PresentedCode.ofPath("/wp-login.php")).isEqualTo(new Plain("wp-login.php"));
        assertThat(PresentedCode.ofPath("/" + CODE + "/x")).isEqualTo(new Plain(CODE + "/x"));
        assertThat(PresentedCode.ofPath("/")).isEqualTo(new Plain(""));
        assertThat(PresentedCode.ofPath("/ " + CODE)).isEqualTo(new Plain(" " + CODE));
    }

    @Test
    void readsAGs1Link() {
        assertThat(PresentedCode.ofPath("/01/09506000134352/235/OCC1" + CODE + "/"))
                .isEqualTo(new Gs1("09506000134352", "OCC1" + CODE));
        assertThat(PresentedCode.ofPath("/01/09506000134352/21/X")).isEqualTo(new Plain("01/09506000134352/21/X"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://QR.GOUV.CG/0123456789ABCDEFGHJKMNPQRSTV",
                " https://qr.gouv.cg/0123456789ABCDEFGHJKMNPQRSTV?utm=1 ",
                "qr.gouv.cg/0123456789ABCDEFGHJKMNPQRSTV/",
                "0123456789ABCDEFGHJKMNPQRSTV",
                "0123 4567 89AB CDEF GHJK MNPQ RSTV",
            })
    void readsAFullCodeThatSomebodyTypedOrPasted(String typed) {
        assertThat(PresentedCode.ofTyped(typed)).isEqualTo(new Plain(CODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123-4567-89AB-CDEF", "0123456789ABCDEF", "0123.4567 89ab", "été"})
    void takesWhatIsShorterForAShortCode(String typed) {
        assertThat(PresentedCode.ofTyped(typed)).isEqualTo(new ShortForm(typed));
    }
}
