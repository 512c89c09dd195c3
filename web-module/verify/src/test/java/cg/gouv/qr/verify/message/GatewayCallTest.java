package cg.gouv.qr.verify.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GatewayCallTest {
    private static final String SECRET = "a secret of sixteen";

    private static GatewayCall call(String query, Map<String, List<String>> form, String header) {
        return new GatewayCall(query, form, name -> name.equals(SharedSecret.HEADER) ? header : "");
    }

    @Test
    void readsParametersAsTheyAreWritten() throws RefusedCall {
        assertThat(GatewayCall.parameters("Body=QR+7K3M%20%C3%A9&From=%2B242&&empty=&bare&Body=2"))
                .isEqualTo(Map.of(
                        "Body", List.of("QR 7K3M é", "2"),
                        "From", List.of("+242"),
                        "empty", List.of(""),
                        "bare", List.of("")));
        assertThat(GatewayCall.parameters("")).isEmpty();
        assertRefused(400, () -> GatewayCall.parameters("a=%zz"));
    }

    @Test
    void takesTheBodyBeforeTheAddress() throws RefusedCall {
        GatewayCall call = call("from=1&text=a%20b", Map.of("from", List.of("2")), "");
        assertThat(call.required("from")).isEqualTo("2");
        assertThat(call.required("text")).isEqualTo("a b");
        assertThat(call.parameter("id")).isEqualTo(Optional.empty());
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> call("from=+", Map.of(), "").required("from"))
                .isInstanceOfSatisfying(RefusedCall.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.text(MessageTexts.in(Locale.ENGLISH)))
                            .isEqualTo("The parameter from is missing.");
                });
    }

    @Test
    void provesItselfByHeaderOrParameter() {
        List<String> secrets = List.of("the one that goes away", SECRET);
        assertThatCode(() -> SharedSecret.require(call("", Map.of(), SECRET), secrets))
                .doesNotThrowAnyException();
        assertThatCode(() -> SharedSecret.require(call("secret=a+secret+of+sixteen", Map.of(), ""), secrets))
                .doesNotThrowAnyException();
        assertRefused(403, () -> SharedSecret.require(call("", Map.of(), ""), secrets));
        assertRefused(403, () -> SharedSecret.require(call("", Map.of(), SECRET + "!"), secrets));
        assertRefused(403, () -> SharedSecret.require(call("secret=x", Map.of(), ""), secrets));
        assertRefused(403, () -> SharedSecret.require(call("", Map.of(), ""), List.of()));
    }

    private static void assertRefused(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedCall.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }
}
