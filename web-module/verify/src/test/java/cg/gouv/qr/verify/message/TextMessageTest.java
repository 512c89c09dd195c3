package cg.gouv.qr.verify.message;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.verification.PresentedCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextMessageTest {
    private static final String CODE = new ShortCode(7, 12_345_678_901L, 4711).symbols();
    private static final String GROUPS =
            CODE.substring(0, 4) + " " + CODE.substring(4, 8) + " " + CODE.substring(8, 12) + " " + CODE.substring(12);
    private static final String FULL = "10000000000000000000000000AB";
    private static final List<MessageTexts> LANGUAGES =
            List.of(MessageTexts.in(Locale.FRENCH), MessageTexts.in(Locale.ENGLISH));
    private static final List<String> WORDS = List.of("QR", "CODE");

    private static TextMessage read(String text) {
        return TextMessage.read(text, LANGUAGES, WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "  %s\n",
                "QR %s",
                "qr: %s.",
                "QR%s",
                "Code QR %s",
                "Bonjour, mon code est %s, merci",
                "EN %s",
                "qr %s fr"
            })
    void findsTheCodeAsPeopleWriteIt(String form) {
        for (String written : List.of(
                CODE, GROUPS, GROUPS.replace(' ', '-'), GROUPS.toLowerCase(Locale.ROOT), GROUPS.replace(" ", " - "))) {
            String text = form.formatted(written);
            assertThat(read(text).code())
                    .as(text)
                    .hasValueSatisfying(code -> assertThat(code)
                            .isInstanceOfSatisfying(
                                    PresentedCode.ShortForm.class,
                                    shortForm -> assertThat(ShortCode.parse(shortForm.text())
                                                    .symbols())
                                            .isEqualTo(CODE)));
        }
    }

    @Test
    void takesAFullCodeAndAnAddress() {
        assertThat(read("QR " + FULL.toLowerCase(Locale.ROOT)).code())
                .contains(new PresentedCode.Plain(FULL.toLowerCase(Locale.ROOT)));
        assertThat(read("en https://qr.gouv.cg/" + FULL + "?lang=fr"))
                .isEqualTo(
                        new TextMessage(Optional.of(Locale.ENGLISH), Optional.of(new PresentedCode.Plain(FULL)), 55));
    }

    @Test
    void knowsTheLanguageThatIsAskedFor() {
        assertThat(read(GROUPS).language()).isEmpty();
        assertThat(read("en " + GROUPS).language()).contains(Locale.ENGLISH);
        assertThat(read("EN" + CODE).language()).contains(Locale.ENGLISH);
        assertThat(read(GROUPS + " English").language()).contains(Locale.ENGLISH);
        assertThat(read("Français " + GROUPS).language()).contains(Locale.FRENCH);
        assertThat(read("QR FR").language()).contains(Locale.FRENCH);
    }

    @Test
    void saysHowManyCharactersItFound() {
        assertThat(read("QR " + CODE.substring(1)).characters()).isEqualTo(15);
        assertThat(read("EN " + CODE.substring(2)).characters())
                .as("a word before it is none of its groups")
                .isEqualTo(14);
        assertThat(read("QR").characters()).isZero();
        assertThat(read("QR").code()).isEmpty();
        assertThat(read("").code()).isEmpty();
        assertThat(read("?! \uD83D\uDE00").code()).isEmpty();
    }

    /** A sentence as long as a full code is none, and nobody is told of a forgery. */
    @Test
    void takesNoSentenceForAFullCode() {
        assertThat(read("abcd abcd abcd abcd abcd abcd abcd").code()).isEmpty();
        assertThat(read("ABCDEFGHABCDEFGHABCDEFGHABCD").code()).isEmpty();
    }

    @Test
    void survivesWhateverIsSent() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            int length = random.nextInt(60);
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < length; j++) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x80)));
            }
            assertThat(read(text.toString())).isNotNull();
        }
        assertThat(read("A ".repeat(100_000)).characters()).isEqualTo(TextMessage.LONGEST / 2);
    }
}
