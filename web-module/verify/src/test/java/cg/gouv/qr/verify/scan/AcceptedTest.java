package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | JSON",
                "APPLICATION/JSON; charset=utf-8 | JSON",
                "application/json, text/plain, */* | JSON",
                "application/* | JSON",
                "text/html;q=0.8, application/json;q=0.9 | JSON",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | PAGE",
                "text/html, application/json | PAGE",
                "application/json;q=0.5, text/html;q=0.6 | PAGE",
                "application/json;q=0 | PAGE",
                "application/json;q=nonsense | PAGE",
                "application/jwt | SIGNED",
                "application/jwt, application/json;q=0.9, */*;q=0.1 | SIGNED",
                "application/jwt;q=0.5, application/json | JSON",
                "application/json, application/jwt | JSON",
                "text/html, application/jwt | PAGE",
                "*/* | PAGE",
                "image/png | PAGE",
                ",;, | PAGE",
            })
    void prefersWhatTheClientDoes(String header, Accepted expected) {
        assertThat(Accepted.of(header)).isEqualTo(expected);
    }

    @Test
    void isAPageWhereNothingIsSaid() {
        assertThat(Accepted.of(null)).isEqualTo(Accepted.PAGE);
        assertThat(Accepted.of("")).isEqualTo(Accepted.PAGE);
    }
}
