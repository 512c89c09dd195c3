package cg.gouv.qr.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "5000, 1000, 5000",
        "5000, 1, 5",
        "1, 499, 0",
        "1, 500, 1", // half goes up
        "1, 1499, 1",
        "7, 214, 1", // 1.498
        "3, 500, 2", // 1.5 goes up
        "1000000000, 100000000, 100000000000000" // the most that a line comes to
    })
    void pricesALineByTheThousandRoundedHalfUp(int perThousand, int quantity, long price) {
        assertThat(aTariff(perThousand).price(quantity)).isEqualTo(new Money(price, "XAF"));
    }

    @Test
    void holdsFromItsFirstToItsLastDay() {
        Tariff tariff = aTariff(5000);
        assertThat(tariff.holdsOn(FIRST.minusDays(1))).isFalse();
        assertThat(tariff.holdsOn(FIRST)).isTrue();
        assertThat(tariff.holdsOn(LAST)).isTrue();
        assertThat(tariff.holdsOn(LAST.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5000, 1, encoderProfile",
        "5, 5000, 1, encoderProfile",
        "1, 0, 1, amountPerThousand",
        "1, 1000000001, 1, amountPerThousand",
        "1, 5000, 0, minimumQuantity",
        "1, 5000, 100000001, minimumQuantity"
    })
    void refusesTermsOutOfRange(int profile, int amount, int minimum, String field) {
        TariffTerms terms = new TariffTerms("Standard", profile, amount, minimum, FIRST, null);
        assertThatThrownBy(terms::checked)
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        problem -> assertThat(problem.field()).isEqualTo(field));
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        TariffTerms terms = new TariffTerms("Standard", 1, 5000, 1, LAST, FIRST);
        assertThatThrownBy(terms::checked)
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        problem -> assertThat(problem.field()).isEqualTo("validUntil"));
    }

    private static Tariff aTariff(int perThousand) {
        return new Tariff(new TariffTerms("Standard", 1, perThousand, 1, FIRST, LAST).checked(), "XAF", "admin");
    }
}
