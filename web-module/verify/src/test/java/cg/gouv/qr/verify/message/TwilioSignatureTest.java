package cg.gouv.qr.verify.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of Twilio's documentation ("Webhooks security") and of its own libraries' tests. */
class TwilioSignatureTest {
    private static final String TOKEN = "12345";
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private static Map<String, List<String>> call(String caller) {
        return Map.of(
                "CallSid", List.of("CA1234567890ABCDE"),
                "Caller", List.of(caller),
                "Digits", List.of("1234"),
                "From", List.of(caller),
                "To", List.of("+18005551212"));
    }

    @Test
    void isWhatTwilioPublishes() {
        assertThat(TwilioSignature.of(TOKEN, URL, call("+12349013030"))).isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
        assertThat(TwilioSignature.of(TOKEN, URL, call("+14158675309"))).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        assertThat(TwilioSignature.of(
                        TOKEN,
                        URL,
                        Map.of(
                                "Sid", List.of("CA123"),
                                "SidAccount", List.of("AC123"),
                                "Digits", List.of("5678", "1234", "1234"))))
                .as("a parameter that is there more than once")
                .isEqualTo("IK+Dwps556ElfBT0I3Rgjkr1wJU=");
    }

    @Test
    void isRefusedIfAnythingElseWasSigned() {
        String signature = "0/KCTR6DLpKmkAf8muzZqo1nDgQ=";
        Map<String, List<String>> call = call("+12349013030");
        assertThatCode(() -> TwilioSignature.require(signature, URL, call, List.of("the one before", TOKEN)))
                .doesNotThrowAnyException();
        assertRefused(signature, URL + "3", call, List.of(TOKEN));
        assertRefused(signature, URL, call("+12349013031"), List.of(TOKEN));
        assertRefused(signature, URL, call, List.of("another"));
        assertRefused("", URL, call, List.of(TOKEN));
        assertRefused("é", URL, call, List.of(TOKEN));
    }

    private static void assertRefused(
            String signature, String url, Map<String, List<String>> form, List<String> tokens) {
        assertThatThrownBy(() -> TwilioSignature.require(signature, url, form, tokens))
                .isInstanceOfSatisfying(
                        RefusedCall.class,
                        refused -> assertThat(refused.status()).isEqualTo(403));
    }
}
