package cg.gouv.qr.verify.scan;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.verification.CertificationStanding;
import cg.gouv.qr.verification.Stamp;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Unreadable;
import cg.gouv.qr.verification.Verified;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/** A verdict for programs. {@code docs/verification.md} is the specification of this shape. */
final class VerdictJson {
    private VerdictJson() {}

    /** @param now when the verdict was found */
    static JsonObject of(Verified verified, VerdictView view, CountryProfile country, Instant now) {
        Verdict verdict = verified.verdict();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("verdict", verdict.name())
                .add("title", view.title())
                .add("message", view.message())
                .add("advice", array(view.advice().stream()));
        verdict.about().ifPresent(stamp -> json.add("stamp", stamp(stamp)));
        verdict.variant().ifPresent(variant -> json.add("why", name(variant)));
        if (verdict instanceof Revoked revoked) {
            json.add("revocation", revocation(revoked));
        } else if (verdict instanceof Unreadable unreadable) {
            json.add("unreadable", unreadable(unreadable));
        }
        verified.seen()
                .ifPresent(seen -> json.add(
                        "seen",
                        JSON.createObjectBuilder()
                                .add("first", seen.first().toString())
                                .add("times", seen.times())));
        return json.add("host", country.host().toLowerCase(Locale.ROOT))
                .add("checkedAt", now.toString())
                .build();
    }

    private static JsonObjectBuilder revocation(Revoked revoked) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("reason", revoked.reason());
        String instructions = revoked.instructions();
        if (instructions != null) {
            json.add("instructions", instructions);
        }
        return json.add("since", revoked.since().toString());
    }

    private static JsonObjectBuilder stamp(Stamp stamp) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("lot", stamp.lot())
                .add("product", stamp.product())
                .add("company", stamp.company());
        String gtin = stamp.gtin();
        if (gtin != null) {
            json.add("gtin", gtin);
        }
        CertificationStanding standing = stamp.certification();
        JsonObjectBuilder certification = JSON.createObjectBuilder()
                .add("number", standing.number())
                .add("validFrom", standing.validFrom().toString())
                .add("validUntil", standing.validUntil().toString());
        String renewedBy = standing.renewedBy();
        if (renewedBy != null && standing.renewedUntil() != null) {
            certification
                    .add("renewedBy", renewedBy)
                    .add("renewedUntil", standing.renewedUntil().toString());
        }
        return json.add("certification", certification);
    }

    private static JsonObjectBuilder unreadable(Unreadable unreadable) {
        JsonArrayBuilder wrong = JSON.createArrayBuilder();
        unreadable
                .wrong()
                .forEach(character -> wrong.add(JSON.createObjectBuilder()
                        .add("position", character.position())
                        .add("character", character.character())));
        return JSON.createObjectBuilder()
                .add("fault", name(unreadable.fault()))
                .add("expected", unreadable.expected())
                .add("found", unreadable.found())
                .add("wrong", wrong);
    }

    private static JsonArrayBuilder array(Stream<String> texts) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
