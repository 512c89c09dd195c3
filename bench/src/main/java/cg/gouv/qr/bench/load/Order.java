package cg.gouv.qr.bench.load;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What to ask, and how long. In JSON the names are in snake case.
 *
 * @param kind as {@link Kind} names them, in lower case
 * @param rate requests a second, each due at its own time; 0 for as many as are answered
 * @param connections that are kept open
 * @param seconds that are measured
 * @param warmUpSeconds before them
 */
@JsonNaming(SnakeCaseStrategy.class)
record Order(String kind, double rate, int connections, double seconds, double warmUpSeconds) {
    Order {
        if (rate < 0 || connections < 1 || seconds <= 0 || warmUpSeconds < 0) {
            throw new IllegalArgumentException("A rate, connections and seconds were expected, found %s, %d, %s and %s"
                    .formatted(rate, connections, seconds, warmUpSeconds));
        }
    }

    boolean isSteady() {
        return rate > 0;
    }
}
