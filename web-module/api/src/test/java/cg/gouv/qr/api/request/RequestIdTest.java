package cg.gouv.qr.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @Test
    void keepsASaneOne() {
        assertThat(RequestId.of("edge-7.2026_11")).isEqualTo("edge-7.2026_11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "two words here", "line\nbreak-in-it", "<script>alert(1)</script>", "-leading-dash"
            })
    void makesANewOneOtherwise(String given) {
        assertThat(RequestId.of(given)).hasSize(36).isNotEqualTo(given);
    }

    @Test
    void refusesOneWithoutEnd() {
        assertThat(RequestId.of("a".repeat(65))).hasSize(36);
    }
}
