package cg.gouv.qr.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.Configuration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** On a node without others: it has its limits all the same. */
@SuppressWarnings("UnnecessaryAssignment") // what the container injects, the test does
class ClientLimitsTest {
    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final ClientLimits limits = new ClientLimits();

    @BeforeEach
    void begin() {
        limits.cache = Nodes.silent(new AtomicInteger());
        limits.clock = clock;
        limits.registry = registry;
        limits.configuration = new Configuration() {
            @Override
            public int verificationsPerMinute() {
                return 100;
            }

            @Override
            public String networkLimits() {
                return "41.194.0.0/16=20,10.8.0.0/16=off";
            }
        };
        limits.begin();
    }

    @Test
    void aNetworkMayAskSoOften() {
        assertThat(given(limits::request, "203.0.113.7", 1000)).isEqualTo(100);
        assertThat(given(limits::request, "203.0.113.8", 1000)).isEqualTo(100);
        assertThat(limits.request("203.0.113.7").delay()).isEqualTo(Duration.ofMillis(600));
        assertThat(limited("requests")).isEqualTo(900 + 900 + 1);
        clock.add(Duration.ofMillis(600));
        assertThat(given(limits::request, "203.0.113.7", 10)).isEqualTo(1);
    }

    @Test
    void shortCodesHaveALimitForEachKindOfClient() {
        assertThat(given(limits::shortCode, "203.0.113.7", 200)).isEqualTo(60);
        assertThat(given(limits::shortCode, "2001:db8:1:2::/64", 200)).isEqualTo(60);
        assertThat(given(limits::shortCode, "tel:+242061234567", 200)).isEqualTo(10);
        assertThat(given(limits::shortCode, "subject 5a8f", 200)).isEqualTo(30);
        assertThat(limited("network")).isEqualTo(280);
        assertThat(limited("telephone")).isEqualTo(190);
        assertThat(limited("subject")).isEqualTo(170);
        assertThat(limits.shortCode("tel:+242061234567").delay()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void knownNetworksMayAskMore() {
        assertThat(given(limits::request, "41.194.1.1", 3000)).isEqualTo(2000);
        assertThat(given(limits::shortCode, "41.194.1.1", 3000)).isEqualTo(1200);
        assertThat(given(limits::request, "10.8.1.1", 3000)).isEqualTo(3000);
        assertThat(given(limits::shortCode, "10.8.1.1", 3000)).isEqualTo(3000);
    }

    @Test
    void thisMachineIsNoFlood() {
        assertThat(given(limits::request, "127.0.0.1", 3000)).isEqualTo(3000);
        assertThat(given(limits::request, "::/64", 3000)).isEqualTo(3000);
        assertThat(given(limits::shortCode, "127.0.0.1", 3000))
                .as("guesses are")
                .isEqualTo(60);
    }

    private static int given(Function<String, Permit> limit, String client, int attempts) {
        return (int) IntStream.range(0, attempts)
                .filter(i -> limit.apply(client).isGiven())
                .count();
    }

    private double limited(String limit) {
        return registry.counter("verification.limited", "limit", limit).count();
    }
}
