package cg.gouv.qr.api.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.api.problem.ApiProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    @ParameterizedTest
    @ValueSource(strings = {"name=Caf%C3%A9", "a=%F0%9F%8F%B7", "", "a=b+c", "a=100%25"})
    void letsTextThrough(String query) {
        assertThatCode(() -> RequestTarget.check("/api/v1/me", query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%00", "a=%", "a=%zz", "a=%C3", "a=%ED%A0%80", "a=%FF"})
    void refusesWhatIsNone(String query) {
        assertThatThrownBy(() -> RequestTarget.check("/api/v1/me", query)).isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> RequestTarget.check("/api/v1/" + query, null)).isInstanceOf(ApiProblem.class);
    }
}
