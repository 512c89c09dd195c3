package cg.gouv.qr.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void takesTwoSecretsWhileOneIsBeingChanged() {
        assertThat(Configuration.checkedSecrets("A", "0123456789abcdef, fedcba9876543210"))
                .containsExactly("0123456789abcdef", "fedcba9876543210");
        assertThat(Configuration.checkedSecrets("A", "")).isEmpty();
        assertThat(Configuration.checkedSecrets("A", " , ")).isEmpty();
    }

    @Test
    void refusesASecretThatCouldBeGuessed() {
        assertThatThrownBy(() -> Configuration.checkedSecrets("A", "0123456789abcdef,secret"))
                .hasMessage("A must have at least 16 characters, got 6");
    }
}
