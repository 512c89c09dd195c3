package cg.gouv.qr.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrockfordTest {
    // The table of Douglas Crockford's "Base 32": decode symbols beside each encode symbol.
    private static final String[] DECODED = {
        "0Oo", "1IiLl", "2", "3", "4", "5", "6", "7", "8", "9", "Aa", "Bb", "Cc", "Dd", "Ee", "Ff", "Gg", "Hh", "Jj",
        "Kk", "Mm", "Nn", "Pp", "Qq", "Rr", "Ss", "Tt", "Vv", "Ww", "Xx", "Yy", "Zz"
    };

    @Test
    void readsWhatTheTableSaysAndNothingElse() {
        int read = 0;
        for (int value = 0; value < 32; value++) {
            assertThat(Crockford.symbol(value)).isEqualTo(DECODED[value].charAt(0));
            for (char symbol : DECODED[value].toCharArray()) {
                assertThat(Crockford.value(symbol)).isEqualTo(value);
                read++;
            }
        }
        int accepted = 0;
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            accepted += Crockford.value((char) character) >= 0 ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(read);
    }

    @Test
    void writesMostSignificantFirst() {
        assertThat(Crockford.encode(1, 3)).isEqualTo("001");
        assertThat(Crockford.encode(31L << 55, 12)).isEqualTo("Z00000000000");
        assertThat(Crockford.encode(1234, 3)).isEqualTo("16J"); // 1 · 1024 + 6 · 32 + 18
        assertThat(Crockford.decode("x16Jx", 1, 3)).isEqualTo(1234);
    }
}
