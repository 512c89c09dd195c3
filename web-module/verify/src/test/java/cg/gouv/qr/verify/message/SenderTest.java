package cg.gouv.qr.verify.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {
    /** In Brazzaville the first zero belongs to the number; in Kinshasa it is dialled within the country only. */
    @ParameterizedTest
    @ValueSource(strings = {"+242061234567", "00242 06 123 45 67", "242061234567", " 242061234567", "06 123 45 67"})
    void isOneTelephoneHoweverItIsWritten(String from) {
        assertThat(Sender.client(from, "cg")).isEqualTo("tel:+242061234567");
        assertThat(Sender.client("whatsapp:" + from, "cg")).isEqualTo("tel:+242061234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+243812345678", "243812345678", "0812345678", "812345678"})
    void isOneTelephoneInTheOtherCountryToo(String from) {
        assertThat(Sender.client(from, "cd")).isEqualTo("tel:+243812345678");
    }

    @Test
    void isNoTelephoneIfItHasNoNumber() {
        assertThat(Sender.client("ORANGE", "cg")).isEqualTo("tel:ORANGE");
        assertThat(Sender.client("x".repeat(5000), "cg")).hasSize("tel:".length() + 40);
    }
}
