package cg.gouv.qr.api.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.PublicKeyLocator;

class AskedKeysTest {
    private final OidcClientConfiguration configuration = new OidcClientConfiguration() {
        @Override
        public String getJwksUrl() {
            return "http://realm.example/certs";
        }
    };
    private final Provider provider = new Provider();
    private final Container container = new Container(provider);
    private final AskedKeys keys = new AskedKeys(container, provider);

    @Test
    void saysThatThereIsNoSuchKeyWhereTheProviderSaysSo() {
        assertThat(keys.getPublicKey("unknown", configuration)).isNull();
    }

    @Test
    void doesNotCallATokenBadWhoseKeyCouldNotBeAskedFor() {
        provider.isAway = true;
        assertThatThrownBy(() -> keys.getPublicKey("unknown", configuration))
                .isInstanceOf(KeysAway.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void knowsAKeyThatWasAskedForWhileTheProviderIsAway() throws NoSuchAlgorithmException {
        PublicKey key = provider.hasKey("one");
        assertThat(keys.getPublicKey("one", configuration)).isEqualTo(key);
        provider.isAway = true;
        assertThat(keys.getPublicKey("one", configuration)).isEqualTo(key);
    }

    @Test
    void asksAtMostOnceASecondForMadeUpKeys() {
        for (int i = 0; i < 50; i++) {
            assertThat(keys.getPublicKey("made-up-" + i, configuration)).isNull();
        }
        assertThat(provider.asked).isEqualTo(1);
    }

    private static final class Provider extends Realm {
        private final Map<String, PublicKey> published = new HashMap<>();
        private boolean isAway;
        private int asked;

        PublicKey hasKey(String kid) throws NoSuchAlgorithmException {
            PublicKey key =
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
            published.put(kid, key);
            return key;
        }

        @Override
        boolean answers(String keysUrl) {
            asked++;
            return !isAway;
        }
    }

    /** Keeps what it was given when it was last told to ask, as the container's does. */
    private static final class Container implements PublicKeyLocator {
        private final Provider provider;
        private Map<String, PublicKey> kept = Map.of();

        Container(Provider provider) {
            this.provider = provider;
        }

        @Override
        public @Nullable PublicKey getPublicKey(String kid, OidcClientConfiguration configuration) {
            return kept.get(kid);
        }

        @Override
        public void reset(OidcClientConfiguration configuration) {
            kept = Map.copyOf(provider.published);
        }
    }
}
