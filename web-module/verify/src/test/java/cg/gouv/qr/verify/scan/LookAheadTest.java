package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.verification.Occasion;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAheadTest {
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";

    private static Occasion of(String method, Map<String, String> headers) {
        return LookAhead.of(method, headers::get);
    }

    @Test
    void aPersonsPhoneScans() {
        assertThat(of("GET", Map.of("User-Agent", PHONE))).isEqualTo(Occasion.SCAN);
        assertThat(of("GET", Map.of())).isEqualTo(Occasion.SCAN);
    }

    @Test
    void aQuestionForTheHeadersAloneIsNoScan() {
        assertThat(of("HEAD", Map.of("User-Agent", PHONE))).isEqualTo(Occasion.PREVIEW);
    }

    @Test
    void aPrefetchIsNoScan() {
        assertThat(of("GET", Map.of("Sec-Purpose", "prefetch;prerender"))).isEqualTo(Occasion.PREVIEW);
        assertThat(of("GET", Map.of("Purpose", "prefetch"))).isEqualTo(Occasion.PREVIEW);
        assertThat(of("GET", Map.of("X-Purpose", "preview"))).isEqualTo(Occasion.PREVIEW);
        assertThat(of("GET", Map.of("X-Moz", "prefetch"))).isEqualTo(Occasion.PREVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WhatsApp/2.23.20.0",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "TelegramBot (like TwitterBot)",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            })
    void aPreviewOfALinkIsNoScan(String program) {
        assertThat(of("GET", Map.of("User-Agent", program))).isEqualTo(Occasion.PREVIEW);
    }
}
