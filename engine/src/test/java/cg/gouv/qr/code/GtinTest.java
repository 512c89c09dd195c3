package cg.gouv.qr.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
    @ParameterizedTest
    @CsvSource({
        "96385074, 00000096385074",
        "614141007349, 00614141007349",
        "6291041500213, 06291041500213",
        "10614141543219, 10614141543219"
    })
    void acceptsEveryLength(String value, String inFourteen) {
        assertThat(new Gtin(value).asGtin14().value()).isEqualTo(inFourteen);
    }

    @Test
    void findsEverySingleWrongDigit() {
        var value = "6291041500213";
        for (int at = 0; at < value.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var altered = value.substring(0, at) + digit + value.substring(at + 1);
                if (!altered.equals(value)) {
                    assertThatThrownBy(() -> new Gtin(altered)).isInstanceOf(InvalidGtin.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1234567", "629104150021", "062910415002130"})
    void refusesOtherLengthsAndChecks(String value) {
        assertThatThrownBy(() -> new Gtin(value)).isInstanceOf(InvalidGtin.class);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> new Gtin("6291041500214"))
                .isInstanceOfSatisfying(
                        InvalidGtin.class,
                        invalid -> assertThat(invalid.reason()).isEqualTo(InvalidGtin.Reason.CHECK_DIGIT))
                .hasMessage("The check digit of 6291041500214 is 3, found 4");
        assertThatThrownBy(() -> new Gtin("629104150021٣"))
                .hasMessage("A GTIN is written with digits, found U+0663 at position 13");
        assertThatThrownBy(() -> new Gtin("123")).hasMessage("A GTIN has 8, 12, 13 or 14 digits, found 3");
    }
}
