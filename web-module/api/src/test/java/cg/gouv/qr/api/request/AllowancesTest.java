package cg.gouv.qr.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.api.request.Allowances.Allowance;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    @Test
    void refusesOneTooManyAndSaysHowLongToWait() {
        Allowances allowances = new Allowances(2);
        assertThat(allowances.take("a").remaining()).isEqualTo(1);
        assertThat(allowances.take("a").allowed()).isTrue();
        Allowance third = allowances.take("a");
        assertThat(third.allowed()).isFalse();
        assertThat(third.secondsToWait()).isBetween(1L, 30L);
        assertThat(third.secondsToFull()).isBetween(31L, 60L);
    }

    @Test
    void countsEachClientAlone() {
        Allowances allowances = new Allowances(1);
        allowances.take("a");
        assertThat(allowances.take("b").allowed()).isTrue();
    }

    @Test
    void forgetsTheClientsHeardOfLongestAgo() {
        Allowances allowances = new Allowances(1, 100);
        for (int client = 0; client < 10_000; client++) {
            allowances.take("client " + client);
        }
        assertThat(allowances.known()).isEqualTo(100);
        assertThat(allowances.take("client 9999").allowed()).isFalse();
        assertThat(allowances.take("client 0").allowed()).isTrue();
    }
}
