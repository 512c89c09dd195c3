package cg.gouv.qr.verify.scan;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.verification.CertificationStanding;
import cg.gouv.qr.verification.Seen;
import cg.gouv.qr.verification.Stamp;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Unreadable;
import cg.gouv.qr.verification.Verified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A verdict in words.
 *
 * @param look the colour and shape, by name: never colour alone
 * @param remarks what more there is to say of what was found
 * @param advice what to do next
 * @param facts of the stamp, to be compared with the goods
 */
record VerdictView(
        String look, String title, String message, List<String> remarks, List<String> advice, List<Fact> facts) {

    /** A labelled value. */
    record Fact(String label, String value) {}

    boolean hasRemarks() {
        return !remarks.isEmpty();
    }

    boolean hasFacts() {
        return !facts.isEmpty();
    }

    static VerdictView of(Verified verified, PageTexts texts, CountryProfile country) {
        Wording words = new Wording(texts, country);
        return view(
                verified.verdict(),
                words,
                verified.verdict()
                        .about()
                        .map(stamp -> words.facts(stamp, verified.seen()))
                        .orElse(List.of()));
    }

    /** For programs, which read what is known of the stamp for themselves. */
    static VerdictView withoutFacts(Verdict verdict, PageTexts texts, CountryProfile country) {
        return view(verdict, new Wording(texts, country), List.of());
    }

    private static VerdictView view(Verdict verdict, Wording words, List<Fact> facts) {
        String look = verdict.name();
        return new VerdictView(
                look,
                words.texts().text(look + ".title"),
                words.message(verdict, look),
                words.remarks(verdict),
                words.advice(verdict, look),
                facts);
    }

    private record Wording(PageTexts texts, CountryProfile country) {
        String message(Verdict verdict, String look) {
            if (verdict instanceof Revoked revoked) {
                LocalDate since = LocalDate.ofInstant(revoked.since(), country.zone());
                return texts.text("revoked.message", texts.day(since), revoked.reason());
            }
            if (verdict instanceof Unreadable unreadable) {
                return texts.text(
                        "unreadable.message." + unreadable.fault().name(), unreadable.expected(), unreadable.found());
            }
            return texts.text(look + ".message"
                    + verdict.variant().map(variant -> "." + variant.name()).orElse(""));
        }

        // What the authority wrote for this recall comes before what is true of every one.
        List<String> advice(Verdict verdict, String look) {
            Optional<String> instructions =
                    verdict instanceof Revoked revoked ? Optional.ofNullable(revoked.instructions()) : Optional.empty();
            return Stream.concat(instructions.stream(), texts.list(look + ".advice").stream())
                    .toList();
        }

        List<String> remarks(Verdict verdict) {
            return verdict instanceof Unreadable unreadable
                    ? unreadable.wrong().stream()
                            .map(wrong -> texts.text("unreadable.wrong", wrong.character(), wrong.position()))
                            .toList()
                    : List.of();
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
