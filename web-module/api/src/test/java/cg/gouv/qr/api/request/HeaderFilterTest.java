package cg.gouv.qr.api.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.api.problem.ApiProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderFilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Accept|application/json",
                "Accept|text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                "Accept|text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "Accept|application/vnd.x+json;profile=\"a,b;\\\"c\";q=1",
                "Accept|, ,text/csv",
                "Accept-Language|fr-CG,fr;q=0.9,ln;q=0.8,*;q=0.5",
                "Accept-Language|zh-Hant-TW",
                "Content-Type|application/json; charset=\"utf-8\"",
                "Content-Type|multipart/form-data; boundary=----x",
                "If-None-Match|W/\"1\", \"a-b\"",
                "If-None-Match|*"
            })
    void letsThroughWhatClientsSend(String header, String value) {
        assertThatCode(() -> HeaderFilter.check(header, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Accept|json",
                "Accept|///",
                "Accept|text/html;q=best",
                "Accept|text/html;q=2",
                "Accept|text/html application/json",
                "Accept-Language|;;q=zz",
                "Accept-Language|fr_FR",
                "Accept-Language|fr;q=x",
                "Content-Type|json",
                "Content-Type|application/json, text/plain",
                "Content-Type|application/json; charset=\"utf-8",
                "If-None-Match|3"
            })
    void namesWhatCannotBeRead(String header, String value) {
        assertThatThrownBy(() -> HeaderFilter.check(header, value))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining(value);
    }
}
