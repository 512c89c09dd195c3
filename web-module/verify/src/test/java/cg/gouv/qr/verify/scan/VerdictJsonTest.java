package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.verification.Seen;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.Lapse;
import cg.gouv.qr.verification.Verdict.Lapsed;
import cg.gouv.qr.verification.Verdict.Unreadable;
import cg.gouv.qr.verification.Verdict.Unreadable.WrongCharacter;
import cg.gouv.qr.verification.Verified;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {
    private static final CountryProfile CONGO = CountryProfile.load("cg");

    private static JsonObject json(Verdict verdict) {
        return json(Verified.of(verdict));
    }

    private static JsonObject json(Verified verified) {
        VerdictView view = VerdictView.of(verified, PageTexts.in(Locale.ENGLISH), CONGO);
        return VerdictJson.of(verified, view, CONGO, Instant.parse("2026-11-21T12:00:00Z"));
    }

    @Test
    void everyVerdictNamesItselfAndTheHost() {
        Verdicts.all().forEach(verdict -> {
            JsonObject json = json(verdict);
            assertThat(json.getString("verdict")).isEqualTo(verdict.name());
            assertThat(json.getString("host")).isEqualTo("qr.gouv.cg");
            assertThat(json.getString("checkedAt")).isEqualTo("2026-11-21T12:00:00Z");
            assertThat(json.containsKey("stamp")).isEqualTo(verdict.about().isPresent());
            assertThat(json.containsKey("why")).isEqualTo(verdict.variant().isPresent());
        });
    }

    @Test
    void aStampComesWithItsCertification() {
        JsonObject json = json(new Lapsed(Verdicts.STAMP, Lapse.CERTIFICATION_EXPIRED));
        assertThat(json.getString("verdict")).isEqualTo("lapsed");
        assertThat(json.getString("why")).isEqualTo("certification_expired");
        assertThat(json.getJsonObject("stamp").toString())
                .isEqualTo("{\"lot\":42,\"product\":\"Savon <noir> & citron\",\"company\":\"Savonnerie du Pool\","
                        + "\"gtin\":\"09506000134352\",\"certification\":{\"number\":\"OCC-2026-000001\","
                        + "\"validFrom\":\"2026-01-01\",\"validUntil\":\"2027-06-30\","
                        + "\"renewedBy\":\"OCC-2026-000002\",\"renewedUntil\":\"2028-06-30\"}}");
    }

    @Test
    void tellsWhenItWasSeenOnlyIfThatIsKnown() {
        Authentic authentic = new Authentic(Verdicts.STAMP);
        Seen seen = new Seen(Instant.parse("2026-11-01T08:00:00Z"), 1200);

        assertThat(json(authentic).containsKey("seen")).isFalse();
        assertThat(json(new Verified(authentic, Optional.empty(), Optional.of(seen)))
                        .getJsonObject("seen")
                        .toString())
                .isEqualTo("{\"first\":\"2026-11-01T08:00:00Z\",\"times\":1200}");
    }

    @Test
    void anUnreadableCodeNamesItsWrongCharacters() {
        JsonObject json =
                json(new Unreadable(Unreadable.Fault.CHARACTERS, 28, 28, List.of(new WrongCharacter(3, "U"))));
        assertThat(json.getJsonObject("unreadable").toString())
                .isEqualTo("{\"fault\":\"characters\",\"expected\":28,\"found\":28,"
                        + "\"wrong\":[{\"position\":3,\"character\":\"U\"}]}");
    }
}
