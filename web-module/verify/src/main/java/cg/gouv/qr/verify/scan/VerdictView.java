package cg.gouv.qr.verify.scan;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.verification.CertificationStanding;
import cg.gouv.qr.verification.Seen;
import cg.gouv.qr.verification.Stamp;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.Caution;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Suspect;
import cg.gouv.qr.verification.Verdict.Unconfirmed;
import cg.gouv.qr.verification.Verdict.Unreadable;
import cg.gouv.qr.verification.Verified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A verdict in words.
 *
 * @param look the colour and shape, by name: never colour alone
 * @param cautions what deserves a second look
 * @param advice what to do next
 * @param facts of the stamp, to be compared with the goods
 */
record VerdictView(
        String look, String title, String message, List<String> cautions, List<String> advice, List<Fact> facts) {

    /** A labelled value. */
    record Fact(String label, String value) {}

    boolean hasCautions() {
        return !cautions.isEmpty();
    }

    boolean hasFacts() {
        return !facts.isEmpty();
    }

    static VerdictView of(Verified verified, PageTexts texts, CountryProfile country) {
        Verdict verdict = verified.verdict();
        String look = look(verdict);
        Wording words = new Wording(texts, country);
        return new VerdictView(
                look,
                texts.text(look + ".title"),
                words.message(verdict, look),
                words.cautions(verdict),
                words.advice(verdict, look),
                verdict.about()
                        .map(stamp -> words.facts(stamp, verified.seen()))
                        .orElse(List.of()));
    }

    private static String look(Verdict verdict) {
        return verdict instanceof Authentic authentic && !authentic.cautions().isEmpty() ? "caution" : verdict.name();
    }

    private record Wording(PageTexts texts, CountryProfile country) {
        String message(Verdict verdict, String look) {
            if (verdict instanceof Revoked revoked) {
                LocalDate since = LocalDate.ofInstant(revoked.since(), country.zone());
                return texts.text("revoked.message", texts.day(since), revoked.reason());
            }
            if (verdict instanceof Unconfirmed unconfirmed) {
                return texts.text("unconfirmed.message." + unconfirmed.why().name());
            }
            if (verdict instanceof Unreadable unreadable) {
                return texts.text(
                        "unreadable.message." + unreadable.fault().name(), unreadable.expected(), unreadable.found());
            }
            return texts.text(look + ".message");
        }

        // What the authority wrote for this recall comes before what is true of every one.
        List<String> advice(Verdict verdict, String look) {
            Optional<String> instructions =
                    verdict instanceof Revoked revoked ? Optional.ofNullable(revoked.instructions()) : Optional.empty();
            return Stream.concat(instructions.stream(), texts.list(look + ".advice").stream())
                    .toList();
        }

        List<String> cautions(Verdict verdict) {
            if (verdict instanceof Authentic authentic) {
                return cautions(authentic.cautions());
            }
            if (verdict instanceof Suspect suspect) {
                return cautions(suspect.cautions());
            }
            if (verdict instanceof Unreadable unreadable && !unreadable.wrong().isEmpty()) {
                return unreadable.wrong().stream()
                        .map(wrong -> texts.text("unreadable.wrong", wrong.character(), wrong.position()))
                        .toList();
            }
            return List.of();
        }

        private List<String> cautions(Set<Caution> cautions) {
            return cautions.stream()
                    .sorted()
                    .map(caution -> texts.text("caution." + caution.name()))
                    .toList();
        }

        List<Fact> facts(Stamp stamp, Optional<Seen> seen) {
            CertificationStanding certification = stamp.certification();
            List<Fact> facts = new ArrayList<>();
            facts.add(fact("product", stamp.product()));
            String gtin = stamp.gtin();
            if (gtin != null) {
                facts.add(fact("gtin", gtin));
            }
            facts.add(fact("company", stamp.company()));
            facts.add(fact("certification", certification.number()));
            facts.add(fact(
                    "validity",
                    texts.text(
                            "validity", texts.day(certification.validFrom()), texts.day(certification.validUntil()))));
            String renewedBy = certification.renewedBy();
            LocalDate renewedUntil = certification.renewedUntil();
            if (renewedBy != null && renewedUntil != null) {
                facts.add(fact("renewal", texts.text("renewal", renewedBy, texts.day(renewedUntil))));
            }
            facts.add(fact("lot", Long.toString(stamp.lot())));
            seen.ifPresent(before -> facts.add(fact(
                    "seen",
                    texts.text(
                            "seen", texts.day(LocalDate.ofInstant(before.first(), country.zone())), before.times()))));
            return List.copyOf(facts);
        }

        private Fact fact(String label, String value) {
            return new Fact(texts.text("label." + label), value);
        }
    }
}
