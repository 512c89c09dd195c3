package cg.gouv.qr.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.api.problem.ApiProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @Test
    void readsTheVersionBack() {
        assertThat(IfMatch.version("\"17\"")).isEqualTo(17);
    }

    @Test
    void wantsTheHeader() {
        assertThatThrownBy(() -> IfMatch.version(null)).satisfies(refusal -> assertStatus(refusal, 428));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "*", "W/\"17\"", "\"17\", \"18\"", "\"-1\"", "\"a\"", "\"9999999999999999999\""})
    void refusesWhatIsNoTagOfOurs(String header) {
        assertThatThrownBy(() -> IfMatch.version(header)).satisfies(refusal -> assertStatus(refusal, 400));
    }

    private static void assertStatus(Throwable refusal, int status) {
        assertThat(((ApiProblem) refusal).status()).isEqualTo(status);
    }
}
