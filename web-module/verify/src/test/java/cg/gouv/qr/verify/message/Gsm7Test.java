package cg.gouv.qr.verify.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Gsm7Test {
    /** 128 numbers of seven bits, of which one is the escape. Those of 3GPP TS 23.038, 6.2.1, at some numbers. */
    @Test
    void hasTheAlphabetOfTheStandard() {
        assertThat(Gsm7.ALPHABET.codePoints().distinct().count()).isEqualTo(127);
        assertThat(Gsm7.ALPHABET.indexOf('Ç')).isEqualTo(0x09);
        assertThat(Gsm7.ALPHABET.indexOf('_')).isEqualTo(0x11);
        assertThat(Gsm7.ALPHABET.indexOf('Ξ')).isEqualTo(0x1A);
        // one less behind the escape, 0x1B
        assertThat(Gsm7.ALPHABET.indexOf(' ')).isEqualTo(0x20 - 1);
        assertThat(Gsm7.ALPHABET.indexOf('A')).isEqualTo(0x41 - 1);
        assertThat(Gsm7.ALPHABET.indexOf('§')).isEqualTo(0x5F - 1);
        assertThat(Gsm7.ALPHABET.indexOf('à')).isEqualTo(0x7F - 1);
        assertThat(Gsm7.ALPHABET).doesNotContain("ç", "ê", "â", "€", "[", "\f");
    }

    @Test
    void keepsWhatItHasAndWritesTheRestWithoutMarks() {
        assertThat(Gsm7.of("été à Où, Ça É ñ ü ß")).isEqualTo("été à Où, Ça É ñ ü ß");
        assertThat(Gsm7.of("garçon, forêt, pâté, naïve, Noël, À, È, Ê"))
                .isEqualTo("garcon, foret, paté, naive, Noel, A, E, E");
        assertThat(Gsm7.of("œuf d’Œdipe « 5 € » [10 °C] – 2½ … ﬁn"))
                .isEqualTo("oeuf d'OEdipe \" 5 EUR \" (10 oC) - 21/2 ... fin");
        assertThat(Gsm7.of("mbɔ́tɛ Ŋgɔlɔ")).as("Lingala").isEqualTo("mbote NGgolo");
        assertThat(Gsm7.of("e\u0301 e\u0302")).as("decomposed").isEqualTo("é e");
        assertThat(Gsm7.of("a\u00a0b\u202fc\u200bd")).isEqualTo("a b cd");
    }

    @Test
    void showsThatSomethingCannotBeWritten() {
        assertThat(Gsm7.line("肥皂 \uD83D\uDE00 Savon")).isEqualTo("? ? Savon");
        assertThat(Gsm7.line("  Savon\n\t de\r\n Marseille ")).isEqualTo("Savon de Marseille");
    }
}
