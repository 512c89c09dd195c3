package cg.gouv.qr.verify.scan;

import cg.gouv.qr.verification.CertificationStanding;
import cg.gouv.qr.verification.Stamp;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.Caution;
import cg.gouv.qr.verification.Verdict.Forged;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Specimen;
import cg.gouv.qr.verification.Verdict.Suspect;
import cg.gouv.qr.verification.Verdict.Unconfirmed;
import cg.gouv.qr.verification.Verdict.Unknown;
import cg.gouv.qr.verification.Verdict.Unreadable;
import cg.gouv.qr.verification.Verdict.Unreadable.WrongCharacter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One of each, and more where there are variants. */
final class Verdicts {
    static final Stamp STAMP = new Stamp(
            42,
            "Savon <noir> & citron",
            "09506000134352",
            "Savonnerie du Pool",
            new CertificationStanding(
                    "OCC-2026-000001",
                    "GRANTED",
                    LocalDate.parse("2026-01-01"),
                    LocalDate.parse("2027-06-30"),
                    "OCC-2026-000002",
                    LocalDate.parse("2028-06-30")));

    private Verdicts() {}

    static Stream<Verdict> all() {
        Stream<Verdict> fixed = Stream.of(
                new Authentic(STAMP, Set.of()),
                new Authentic(STAMP, Set.of(Caution.values())),
                new Revoked(
                        STAMP,
                        "<script>alert(1)</script> {0}",
                        "Rapportez <b>tout</b> {1}.",
                        Instant.parse("2026-11-21T23:30:00Z")),
                new Specimen(STAMP),
                new Suspect(STAMP, Set.of()),
                new Suspect(STAMP, Set.of(Caution.CERTIFICATION_EXPIRED)),
                new Unknown(),
                new Forged());
        Stream<Verdict> unconfirmed = Stream.of(Unconfirmed.Why.values()).map(Unconfirmed::new);
        Stream<Verdict> unreadable = Stream.of(Unreadable.Fault.values())
                .map(fault -> new Unreadable(
                        fault, 28, 3, List.of(new WrongCharacter(1, "<"), new WrongCharacter(2, "U+00E9"))));
        return Stream.of(fixed, unconfirmed, unreadable).flatMap(verdicts -> verdicts);
    }
}
