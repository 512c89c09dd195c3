package cg.gouv.qr.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PermitTest {
    @Test
    void whoWaitsAsLongAsToldIsLetIn() {
        assertThat(Permit.retryAfter(Duration.ofNanos(1))).isEqualTo(1);
        assertThat(Permit.retryAfter(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(Permit.retryAfter(Duration.ofMillis(1001))).isEqualTo(2);
        assertThat(Permit.retryAfter(Duration.ofMinutes(6))).isEqualTo(360);
        assertThat(Permit.retryAfter(Duration.ZERO)).isEqualTo(1);
    }
}
