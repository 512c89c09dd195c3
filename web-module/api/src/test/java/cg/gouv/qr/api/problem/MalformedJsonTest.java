package cg.gouv.qr.api.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cg.gouv.qr.api.json.Json;
import cg.gouv.qr.platform.Required;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedJsonTest {
    enum Size {
        SMALL,
        LARGE
    }

    record Line(Integer quantity, String note) {
        Line {
            if (quantity != null) {
                Required.number("quantity", quantity, 1, 10);
            }
        }
    }

    record Form(
            String name,
            Size size,
            Boolean urgent,
            Long amount,
            LocalDate day,
            Instant at,
            UUID id,
            List<Line> lines) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nam\":1}                          | nam               | invalid.unknownField",
                "{\"lines\":[{},{\"colour\":1}]}      | lines[1].colour   | invalid.unknownField",
                "{\"name\":5}                         | name              | invalid.type",
                "{\"name\":true}                      | name              | invalid.type",
                "{\"name\":[\"a\"]}                   | name              | invalid.type",
                "{\"size\":\"HUGE\"}                  | size              | invalid.choice",
                "{\"size\":\"\"}                      | size              | invalid.choice",
                "{\"size\":1}                         | size              | invalid.choice",
                "{\"urgent\":\"true\"}                | urgent            | invalid.type",
                "{\"urgent\":1}                       | urgent            | invalid.type",
                "{\"amount\":\"5\"}                   | amount            | invalid.type",
                "{\"amount\":5.5}                     | amount            | invalid.type",
                "{\"amount\":99999999999999999999}    | amount            | invalid.number",
                "{\"lines\":[{\"quantity\":1e30}]}    | lines[0].quantity | invalid.type",
                "{\"lines\":[{\"quantity\":11}]}      | lines[0].quantity | invalid.range",
                "{\"lines\":{}}                       | lines             | invalid.type",
                "{\"lines\":\"\"}                     | lines             | invalid.type",
                "{\"day\":\"31/12/2026\"}             | day               | invalid.type",
                "{\"day\":20261231}                   | day               | invalid.type",
                "{\"at\":1}                           | at                | invalid.type",
                "{\"at\":\"2026-12-31\"}              | at                | invalid.type",
                "{\"id\":\"x\"}                       | id                | invalid.type",
                "{\"name\":\"a\\u0000b\"}             | name              | invalid.characters",
                "{\"name\":\"a\\ud800b\"}             | name              | invalid.characters",
                "{\"lines\":[{\"note\":\"\\udc00\"}]} | lines[0].note     | invalid.characters",
            })
    void namesTheField(String json, String field, String key) {
        Diagnosis found = read(json);
        assertThat(found.status()).isEqualTo(400);
        assertThat(found.key()).isEqualTo(key);
        assertThat(found.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":|1|9",
                "{} x|1|5",
                "{\"name\":\"a\",\"name\":\"b\"}|1|19",
                "{'name':1}|1|2",
                "{\"amount\":NaN}|1|14"
            })
    void tellsWhereItCeasesToBeJson(String json, int line, int column) {
        Diagnosis found = read(json);
        assertThat(found.key()).isEqualTo("malformedJson");
        assertThat(found.arguments()).isEqualTo(List.of(line, column));
    }

    @Test
    void refusesWhatNestsWithoutEnd() {
        assertThat(read("{\"lines\":" + "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void refusesNumbersWithoutEnd() {
        assertThat(read("{\"amount\":" + "9".repeat(100_000) + "}").status()).isEqualTo(400);
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] latin = "{\"name\":\"é\"}".getBytes(ISO_8859_1);
        assertThat(Diagnosis.of(catchThrowable(() -> Json.MAPPER.readValue(latin, Form.class)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(read("[]").key()).isEqualTo("notAnObject");
        assertThat(read("\"x\"").key()).isEqualTo("notAnObject");
    }

    private static Diagnosis read(String json) {
        Throwable failure = catchThrowable(() -> Json.MAPPER.readValue(json, Form.class));
        assertThat(failure).as(json).isNotNull();
        return Diagnosis.of(failure);
    }
}
