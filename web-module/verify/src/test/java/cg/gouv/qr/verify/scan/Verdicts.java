package cg.gouv.qr.verify.scan;

import cg.gouv.qr.verification.CertificationStanding;
import cg.gouv.qr.verification.Stamp;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verdict.Absence;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.ClosedEpoch;
import cg.gouv.qr.verification.Verdict.Forged;
import cg.gouv.qr.verification.Verdict.Lapse;
import cg.gouv.qr.verification.Verdict.Lapsed;
import cg.gouv.qr.verification.Verdict.NotInCirculation;
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
                new Authentic(STAMP),
                new ClosedEpoch(STAMP),
                new Revoked(
                        STAMP,
                        "<script>alert(1)</script> {0}",
                        "Rapportez <b>tout</b> {1}.",
                        Instant.parse("2026-11-21T23:30:00Z")),
                new Specimen(STAMP),
                new Suspect(STAMP),
                new Unknown(),
                new Forged());
        Stream<Verdict> lapsed = Stream.of(Lapse.values()).map(lapse -> new Lapsed(STAMP, lapse));
        Stream<Verdict> absent = Stream.of(Absence.values()).map(why -> new NotInCirculation(STAMP, why));
        Stream<Verdict> unconfirmed = Stream.of(Unconfirmed.Why.values()).map(Unconfirmed::new);
        Stream<Verdict> unreadable = Stream.of(Unreadable.Fault.values())
                .map(fault -> new Unreadable(
                        fault, 28, 3, List.of(new WrongCharacter(1, "<"), new WrongCharacter(2, "U+00E9"))));
        return Stream.of(fixed, lapsed, absent, unconfirmed, unreadable).flatMap(verdicts -> verdicts);
    }
}
