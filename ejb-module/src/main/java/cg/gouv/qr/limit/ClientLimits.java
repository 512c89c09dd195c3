package cg.gouv.qr.limit;

import cg.gouv.qr.platform.Configuration;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.infinispan.Cache;

/**
 * How often one client may ask: a network, a telephone, or who signed in. What costs little is counted on each node, so that
 * nobody waits for another node; attempts at short codes are counted by all nodes together.
 */
@ApplicationScoped
public class ClientLimits {
    /** Those of whom this node and the cluster's cache know. */
    private static final int CLIENTS = 100_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int OF_SUBJECT = 30;
    private static final Pattern TELEPHONE_IS = Pattern.compile("(?:\\p{Alpha}+[: ])?\\+[0-9]{5,15}");
    private static final String SUBJECT_IS = "subject ";

    @Resource(lookup = "java:jboss/infinispan/cache/estampille/limited-clients")
    Cache<String, byte[]> cache;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry registry;

    private NodeBuckets requests;
    private SharedBuckets shortCodes;
    private NetworkFactors factors;
    private Map<Kind, Limit> ofShortCodes;
    private Limit ofRequests;

    private enum Kind {
        NETWORK,
        TELEPHONE,
        SUBJECT;

        static Kind of(String client) {
            return client.startsWith(SUBJECT_IS)
                    ? SUBJECT
                    : TELEPHONE_IS.matcher(client).matches() ? TELEPHONE : NETWORK;
        }
    }

    @PostConstruct
    void begin() {
        factors = NetworkFactors.read(configuration.networkLimits());
        ofRequests = new Limit(configuration.verificationsPerMinute(), MINUTE);
        ofShortCodes = Map.of(
                Kind.NETWORK, new Limit(configuration.shortCodesPerMinute(), MINUTE),
                Kind.TELEPHONE, new Limit(configuration.shortCodesPerTelephone(), MINUTE),
                Kind.SUBJECT, new Limit(OF_SUBJECT, MINUTE));
        var time = new ClockMeter(clock);
        requests = new NodeBuckets(CLIENTS, MINUTE.multipliedBy(2), time);
        shortCodes = new SharedBuckets(
                new NodeBuckets(CLIENTS, MINUTE.multipliedBy(2), time),
                cache,
                SharedBuckets.PATIENCE,
                time,
                System::nanoTime,
                () -> registry.counter(SharedBuckets.ALONE).increment());
    }

    void warmUp() {
        shortCodes.warmUp();
    }

    /**
     * Any request of the public's, counted by this node for itself.
     *
     * @param client a network, as {@link cg.gouv.qr.platform.NetworkAddresses#ofClient} names it
     */
    public Permit request(String client) {
        int factor = factors.of(client);
        if (factor == NetworkFactors.OFF || isThisMachine(client)) {
            return Permit.GIVEN;
        }
        return counted(
                "requests",
                Permit.of(requests.of(client, ofRequests.times(factor)).tryConsumeAndReturnRemaining(1)));
    }

    /**
     * An attempt at a short code, counted by all nodes together.
     *
     * @param client a network; a telephone number as {@code tel:+242061234567} (RFC 3966); or {@code subject} and who signed in
     */
    public Permit shortCode(String client) {
        Kind kind = Kind.of(client);
        int factor = kind == Kind.NETWORK ? factors.of(client) : 1;
        if (factor == NetworkFactors.OFF) {
            return Permit.GIVEN;
        }
        Limit limit = Objects.requireNonNull(ofShortCodes.get(kind)).times(factor);
        return counted(kind.name().toLowerCase(Locale.ROOT), shortCodes.take(client, limit));
    }

    private Permit counted(String limit, Permit permit) {
        if (!permit.isGiven()) {
            registry.counter("verification.limited", "limit", limit).increment();
        }
        return permit;
    }

    // Nobody comes from there but who is here already: a proxy, a check, a load generator.
    private static boolean isThisMachine(String client) {
        return client.startsWith("127.") || client.equals("::/64");
    }
}
