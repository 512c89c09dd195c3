package cg.gouv.qr.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.api.problem.ApiProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {
    @Test
    void givesAllThatWasAgreed() throws IOException {
        assertThat(of(10).readAllBytes()).hasSize(10);
    }

    @Test
    void endsAtTheFirstByteTooMany() {
        assertThatThrownBy(() -> of(11).readAllBytes()).isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> of(11).skipNBytes(11)).isInstanceOf(ApiProblem.class);
    }

    private static BoundedStream of(int length) {
        return new BoundedStream(new ByteArrayInputStream(new byte[length]), 10);
    }
}
