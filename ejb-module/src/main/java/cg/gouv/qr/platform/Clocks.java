package cg.gouv.qr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock that all use cases ask: UTC, in whole microseconds as PostgreSQL keeps them. */
@ApplicationScoped
class Clocks {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Produces
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
