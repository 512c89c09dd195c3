package cg.gouv.qr.api.signin;

import java.security.PublicKey;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.PublicKeyLocator;

/**
 * Finds the key of a token. The container's locator says "none" both when the identity provider has no such key, which
 * makes the token bad (401), and when it could not be asked, which says nothing of the token (503). Whoever sends made-up
 * keys has the provider asked once a second at most.
 */
final class AskedKeys implements PublicKeyLocator {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PublicKeyLocator container;
    private final Realm realm;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Asked last;

    AskedKeys(PublicKeyLocator container, Realm realm) {
        this.container = container;
        this.realm = realm;
    }

    /** @param nanos when, of {@link System#nanoTime} */
    private record Asked(long nanos, boolean answered) {}

    @Override
    public @Nullable PublicKey getPublicKey(String kid, OidcClientConfiguration configuration) {
        PublicKey known = container.getPublicKey(kid, configuration);
        return known == null ? askedFor(kid, configuration) : known;
    }

    private @Nullable PublicKey askedFor(String kid, OidcClientConfiguration configuration) {
        if (!entered()) {
            throw new KeysAway(kid); // whoever asks now waits for an answer already
        }
        try {
            Asked before = last;
            if (before == null || System.nanoTime() - before.nanos > PAUSE.toNanos()) {
                boolean answered = realm.answers(configuration.getJwksUrl());
                if (answered) {
                    container.reset(configuration); // asks whatever its own pause
                }
                last = new Asked(System.nanoTime(), answered);
            }
            if (!java.util.Objects.requireNonNull(last).answered) {
                throw new KeysAway(kid);
            }
            return container.getPublicKey(kid, configuration);
        } finally {
            asking.unlock();
        }
    }

    private boolean entered() {
        try {
            return asking.tryLock(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void reset(OidcClientConfiguration configuration) {
        container.reset(configuration);
    }
}
