package cg.gouv.qr.report;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How often a client may report, and ask for receipts that do not exist; and how many photos are taken in, whoever sends
 * them. A client is an address of IPv4, or a network of 64 bits of IPv6, of which each household has its own. Counted on each
 * node.
 */
@ApplicationScoped
class ReportLimits {
    private static final int CLIENTS = 100_000;
    private static final int REPORTS_AN_HOUR = 5;
    private static final int REPORTS_A_DAY = 50;
    /** Whatever is sent, wrong or right. */
    private static final int ATTEMPTS_AN_HOUR = 30;
    /** Through a proxy that asks other nodes, too, what one does not find, each counts several times. */
    private static final int MISSES_AN_HOUR = 60;

    private static final int ALL_REPORTS_AN_HOUR = 5_000;
    private static final int ALL_PHOTOS_AN_HOUR = 500;
    private static final int NETWORK_BITS = 64;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final LoadingCache<String, Bucket> attempts = buckets(ATTEMPTS_AN_HOUR);
    private final LoadingCache<String, Bucket> misses = buckets(MISSES_AN_HOUR);
    private final LoadingCache<String, Bucket> reports = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(DAY)
            .build(client -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(REPORTS_AN_HOUR).refillGreedy(REPORTS_AN_HOUR, HOUR))
                    .addLimit(limit -> limit.capacity(REPORTS_A_DAY).refillGreedy(REPORTS_A_DAY, DAY))
                    .build());
    private final Bucket allReports = hourly(ALL_REPORTS_AN_HOUR);
    private final Bucket allPhotos = hourly(ALL_PHOTOS_AN_HOUR);

    /** @return how long until the next attempt, zero if this one is given; as the others here */
    Duration attempt(String client) {
        return taken(attempts.get(network(client)));
    }

    Duration report(String client) {
        Bucket own = reports.get(network(client));
        Duration delay = taken(own);
        if (delay.isZero()) {
            delay = taken(allReports);
            if (!delay.isZero()) {
                own.addTokens(1);
            }
        }
        return delay;
    }

    /** It was none after all. */
    void giveBack(String client) {
        reports.get(network(client)).addTokens(1);
        allReports.addTokens(1);
    }

    boolean takesPhoto() {
        return allPhotos.tryConsume(1);
    }

    /** It was none after all. */
    void givePhotoBack() {
        allPhotos.addTokens(1);
    }

    /** Whether the client asked for too many receipts that do not exist. */
    Duration guess(String client) {
        return Duration.ofNanos(
                misses.get(network(client)).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    void missed(String client) {
        misses.get(network(client)).tryConsume(1);
    }

    static String network(String client) {
        IPAddress address = new IPAddressString(client).getAddress();
        return address != null && address.isIPv6() && !address.isMultiple()
                ? address.toPrefixBlock(NETWORK_BITS).toCanonicalString()
                : client;
    }

    private static Duration taken(Bucket bucket) {
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private static LoadingCache<String, Bucket> buckets(int anHour) {
        return Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(HOUR.multipliedBy(2))
                .build(client -> hourly(anHour));
    }

    private static Bucket hourly(int tokens) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, HOUR))
                .build();
    }
}
