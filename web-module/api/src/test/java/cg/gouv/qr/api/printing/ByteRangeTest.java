package cg.gouv.qr.api.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.api.printing.ByteRange.NotSatisfiable;
import cg.gouv.qr.api.problem.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-, 0, 10000",
        "bytes=500-999, 500, 1000",
        "bytes=9999-, 9999, 10000",
        "bytes=9500-20000, 9500, 10000",
        "bytes=-500, 9500, 10000",
        "bytes=-10000, 0, 10000",
        "bytes=-10001, 0, 10000",
        "BYTES= 7-8 , 7, 9",
        "bytes=0-99999999999999999999999999, 0, 10000",
        "bytes=-99999999999999999999999999, 0, 10000",
        "bytes=000000000000000000000000001-2, 1, 3"
    })
    void readsOneRange(String header, long from, long to) throws NotSatisfiable {
        assertThat(ByteRange.of(header, 10_000)).contains(new ByteRange(from, to));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "lines=1-2", "lines", "bytes=0-1,3-4", "bytes=0-0, -1"})
    void givesTheWholeForOtherUnitsAndSeveralRanges(@Nullable String header) throws NotSatisfiable {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=", "bytes=-", "bytes=a-b", "bytes=5-2", "bytes=1", "bytes=+1-2"})
    void refusesWhatIsNoRangeOfBytes(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, 100))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10000-", "bytes=10000-10001", "bytes=-0", "bytes=99999999999999999999-"})
    void refusesWhatBeginsBehindTheEnd(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, 10_000)).isInstanceOf(NotSatisfiable.class);
    }

    @Test
    void tellsTheRangeAsContentRangeHasIt() {
        assertThat(new ByteRange(500, 1000).text(10_000)).isEqualTo("bytes 500-999/10000");
    }
}
