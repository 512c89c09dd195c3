package cg.gouv.qr.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShortCodeTest {
    private static final ShortCode CODE = new ShortCode(7, 123_456_789_012L, 0x1ABCDEF);

    @Test
    void returnsFromEveryWayOfWritingIt() {
        var text = CODE.text();
        assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(ShortCode.parse(text)).isEqualTo(CODE);
        assertThat(ShortCode.parse(CODE.symbols())).isEqualTo(CODE);
        assertThat(ShortCode.parse(" " + text.toLowerCase(java.util.Locale.ROOT).replace('-', ' ') + ". "))
                .isEqualTo(CODE);
        assertThat(ShortCode.parse(text.replace('0', 'o').replace('1', 'l'))).isEqualTo(CODE);
    }

    @Test
    void findsEverySingleSubstitution() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            var symbols = random(random).symbols();
            for (int at = 0; at < 16; at++) {
                for (int value = 0; value < 32; value++) {
                    char symbol = Crockford.symbol(value);
                    if (symbol != symbols.charAt(at)) {
                        assertUnreadable(symbols.substring(0, at) + symbol + symbols.substring(at + 1));
                    }
                }
            }
        }
    }

    @Test
    void findsEverySwapOfNeighboursWhateverTheyAre() {
        for (int at = 0; at < 14; at++) {
            for (int left = 0; left < 32; left++) {
                for (int right = 0; right < 32; right++) {
                    var values = new int[15];
                    values[at] = left;
                    values[at + 1] = right;
                    assertSwapIsFound(withCheck(values), at);
                }
            }
        }
        for (int last = 0; last < 32; last++) { // the check symbol and its neighbour
            var values = new int[15];
            values[14] = last;
            for (int other = 0; other < 32; other++) {
                values[0] = other;
                assertSwapIsFound(withCheck(values), 14);
            }
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> ShortCode.parse("1234-5678")).hasMessage("A short code has 16 characters, found 8");
        assertThatThrownBy(() -> ShortCode.parse("UUUU-0000-0000-000é"))
                .isInstanceOfSatisfying(
                        UnreadableCode.class,
                        unreadable -> assertThat(unreadable.positions()).containsExactly(1, 2, 3, 4, 16))
                .hasMessageContaining("'U' at position 1")
                .hasMessageContaining("U+00E9 at position 16");
    }

    private static void assertSwapIsFound(String symbols, int at) {
        if (symbols.charAt(at) != symbols.charAt(at + 1)) {
            assertUnreadable(
                    symbols.substring(0, at) + symbols.charAt(at + 1) + symbols.charAt(at) + symbols.substring(at + 2));
        }
    }

    private static void assertUnreadable(String symbols) {
        assertThatThrownBy(() -> ShortCode.parse(symbols))
                .as(symbols)
                .isInstanceOf(UnreadableCode.class)
                .hasMessageContaining("check symbol");
    }

    private static String withCheck(int[] values) {
        var symbols = new StringBuilder();
        for (int value : values) {
            symbols.append(Crockford.symbol(value));
        }
        var text = symbols.append(Crockford.symbol(Gf32.check(values, 15))).toString();
        assertThat(ShortCode.parse(text).symbols()).isEqualTo(text);
        return text;
    }

    private static ShortCode random(SplittableRandom random) {
        return new ShortCode(random.nextInt(32), random.nextLong(Serial.MAX + 1), random.nextInt(1 << 25));
    }
}
