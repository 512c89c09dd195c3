package cg.gouv.qr.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.verification.CodeReader.Full;
import cg.gouv.qr.verification.CodeReader.NoCode;
import cg.gouv.qr.verification.CodeReader.NoSuchFormat;
import cg.gouv.qr.verification.PresentedCode.Gs1;
import cg.gouv.qr.verification.PresentedCode.Plain;
import cg.gouv.qr.verification.PresentedCode.ShortForm;
import cg.gouv.qr.verification.Verdict.Unreadable;
import cg.gouv.qr.verification.Verdict.Unreadable.Fault;
import cg.gouv.qr.verification.Verdict.Unreadable.WrongCharacter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeReaderTest {
    // format 1: the first symbol, five bits
    private static final String CODE = "1123456789ABCDEFGHJKMNPQRSTV";

    private static Unreadable unreadable(PresentedCode presented) {
        return ((NoCode) CodeReader.read(presented)).why();
    }

    @Test
    void readsAnyCase() {
        assertThat(CodeReader.read(new Plain(CODE))).isInstanceOf(Full.class);
        assertThat(CodeReader.read(new Plain("i" + CODE.substring(1).toLowerCase(java.util.Locale.ROOT))))
                .isEqualTo(CodeReader.read(new Plain(CODE)));
    }

    @Test
    void tellsAnUnknownFormatFromNoCode() {
        assertThat(CodeReader.read(new Plain("Z" + CODE.substring(1)))).isInstanceOf(NoSuchFormat.class);
        assertThat(CodeReader.read(new Plain("2" + CODE.substring(1)))).isInstanceOf(NoSuchFormat.class);
    }

    @Test
    void tellsHowManyCharactersThereShouldBe() {
        Unreadable why = unreadable(new Plain(CODE + "00"));
        assertThat(why.fault()).isEqualTo(Fault.LENGTH);
        assertThat(why.expected()).isEqualTo(28);
        assertThat(why.found()).isEqualTo(30);
    }

    @Test
    void namesTheCharactersThatNoCodeHas() {
        Unreadable why = unreadable(new Plain("U" + CODE.substring(2) + "é"));
        assertThat(why.fault()).isEqualTo(Fault.CHARACTERS);
        assertThat(why.wrong()).containsExactly(new WrongCharacter(1, "U"), new WrongCharacter(28, "U+00E9"));
    }

    @Test
    void countsWhatPeopleSeeAsOneCharacterAsOne() {
        Unreadable why = unreadable(new Plain("\uD83D\uDE00"));
        assertThat(why.found()).isEqualTo(1);
        assertThat(why.wrong()).containsExactly(new WrongCharacter(1, "U+1F600"));
    }

    @Test
    void namesEightWrongCharactersAtMost() {
        assertThat(unreadable(new Plain("U".repeat(28))).wrong()).hasSize(8);
    }

    @Test
    void findsATypingErrorInAShortCode() {
        assertThat(unreadable(new ShortForm("0000-0000-0000-0001")).fault()).isEqualTo(Fault.CHECK_SYMBOL);
        assertThat(unreadable(new ShortForm("0000-0000-0000-000U")).wrong())
                .isEqualTo(List.of(new WrongCharacter(16, "U")));
        assertThat(unreadable(new ShortForm("0000")).expected()).isEqualTo(16);
    }

    @Test
    void findsWhatIsWrongInAGs1Link() {
        assertThat(unreadable(new Gs1("123", "OCC1" + "2".repeat(24))).fault()).isEqualTo(Fault.LINK);
        assertThat(unreadable(new Gs1("09506000134352", "OCC1")).fault()).isEqualTo(Fault.LENGTH);
        assertThat(unreadable(new Gs1("09506000134352", "OCC1U" + "2".repeat(23)))
                        .wrong())
                .containsExactly(new WrongCharacter(5, "U"));
    }
}
