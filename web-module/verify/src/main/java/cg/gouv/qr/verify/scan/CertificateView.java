package cg.gouv.qr.verify.scan;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.certification.CertificationState;
import cg.gouv.qr.certification.CheckedCertificate;
import cg.gouv.qr.verify.scan.VerdictView.Fact;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What holding a certificate proves, in words and for programs. */
final class CertificateView {
    private CertificateView() {}

    /** How a certificate stands. */
    enum Standing {
        IN_FORCE("authentic"),
        SUSPENDED("lapsed"),
        EXPIRED("lapsed"),
        REVOKED("revoked"),
        /** There is none with this number and code. */
        UNKNOWN("unknown"),
        /** The records do not answer. */
        UNCONFIRMED("unconfirmed");

        private final String look;

        Standing(String look) {
            this.look = look;
        }

        static Standing of(Optional<CheckedCertificate> found) {
            if (found.isEmpty()) {
                return UNKNOWN;
            }
            CheckedCertificate certificate = found.get();
            if (certificate.inForce()) {
                return IN_FORCE;
            }
            CertificationState state = certificate.state();
            return state == CertificationState.SUSPENDED
                    ? SUSPENDED
                    : state == CertificationState.REVOKED ? REVOKED : EXPIRED;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static VerdictView words(Standing standing, Optional<CheckedCertificate> found, PageTexts texts) {
        String key = "certificate." + standing.key();
        return new VerdictView(
                standing.look,
                texts.text(key + ".title"),
                texts.text(key + ".message"),
                List.of(),
                texts.list(standing == Standing.UNCONFIRMED ? key + ".advice" : "certificate.advice"),
                found.map(certificate -> facts(certificate, texts)).orElse(List.of()));
    }

    private static List<Fact> facts(CheckedCertificate certificate, PageTexts texts) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("certification", certificate.number().toString(), texts));
        facts.add(fact("product", certificate.product(), texts));
        if (!certificate.gtin().isEmpty()) {
            facts.add(fact("gtin", certificate.gtin(), texts));
        }
        facts.add(fact("company", certificate.company(), texts));
        facts.add(fact(
                "validity",
                texts.text("validity", texts.day(certificate.validFrom()), texts.day(certificate.validUntil())),
                texts));
        certificate.renewedBy().ifPresent(number -> facts.add(fact("renewal", number.toString(), texts)));
        return List.copyOf(facts);
    }

    private static Fact fact(String label, String value, PageTexts texts) {
        return new Fact(texts.text("label." + label), value);
    }

    static JsonObject json(Standing standing, Optional<CheckedCertificate> found, VerdictView words) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("certificate", standing.key())
                .add("title", words.title())
                .add("message", words.message());
        found.ifPresent(certificate -> {
            json.add("number", certificate.number().toString())
                    .add("product", certificate.product())
                    .add("company", certificate.company())
                    .add("validFrom", certificate.validFrom().toString())
                    .add("validUntil", certificate.validUntil().toString());
            if (!certificate.gtin().isEmpty()) {
                json.add("gtin", certificate.gtin());
            }
            certificate.renewedBy().ifPresent(number -> json.add("renewedBy", number.toString()));
        });
        return json.build();
    }
}
