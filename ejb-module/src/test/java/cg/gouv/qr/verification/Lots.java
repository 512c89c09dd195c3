package cg.gouv.qr.verification;

import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.lot.PositionRanges;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.lot.Positions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Lots that read aloud. */
final class Lots {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final int EPOCH = 3;
    static final Gs1Link LINK = new Gs1Link(new Gtin("09506000134352"), "OCC1");

    private Lots() {}

    static CertificationStanding granted() {
        return standing("GRANTED", "2027-06-30", null);
    }

    static CertificationStanding standing(String state, String until, String renewedUntil) {
        return new CertificationStanding(
                "OCC-2026-000001",
                state,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse(until),
                renewedUntil == null ? null : "OCC-2026-000002",
                renewedUntil == null ? null : LocalDate.parse(renewedUntil));
    }

    /** Serials 1000 to 1999, of which 1000 to 1899 are sealed; specimens 2000 to 2009, all sealed. */
    static VerifiableLot aLot(long version, CertificationStanding certification, VerifiableLot.Revoked... revoked) {
        return lot(version, 1, CodePrefix.standard("QR.GOUV.CG"), certification, revoked);
    }

    static VerifiableLot aGs1Lot() {
        return lot(1, 2, CodePrefix.gs1("QR.GOUV.CG", LINK), granted());
    }

    static VerifiableLot.Revoked revoked(int first, int last, String reason, Instant since) {
        return new VerifiableLot.Revoked(first, last, reason, null, since);
    }

    private static VerifiableLot lot(
            long version,
            int format,
            CodePrefix prefix,
            CertificationStanding certification,
            VerifiableLot.Revoked... revoked) {
        return new VerifiableLot(
                7,
                version,
                EPOCH,
                format,
                prefix.text(),
                1000,
                1000,
                2000,
                10,
                "Savon <noir>",
                null,
                "Savonnerie du Pool & Cie",
                certification,
                PositionRanges.of(List.of(new Range(1, 500), new Range(501, 900))),
                PositionRanges.of(List.of(new Range(1, 10))),
                List.of(revoked),
                Positions.NONE,
                VerifiableLot.Circulating.ALL);
    }

    /** The same lot with stamps whose scans speak for copies. */
    static VerifiableLot withSuspects(VerifiableLot lot, Integer... positions) {
        return with(lot, Positions.of(List.of(positions)), lot.circulating());
    }

    /** The same lot with what its stamper reported. */
    static VerifiableLot circulating(VerifiableLot lot, VerifiableLot.Circulating circulating) {
        return with(lot, lot.suspects(), circulating);
    }

    private static VerifiableLot with(VerifiableLot lot, Positions suspects, VerifiableLot.Circulating circulating) {
        return new VerifiableLot(
                lot.number(),
                lot.version(),
                lot.epoch(),
                lot.codeFormat(),
                lot.codePrefix(),
                lot.firstSerial(),
                lot.quantity(),
                lot.specimenFirstSerial(),
                lot.specimenQuantity(),
                lot.product(),
                lot.gtin(),
                lot.company(),
                lot.certification(),
                lot.sealed(),
                lot.sealedSpecimens(),
                lot.revocations(),
                suspects,
                circulating);
    }
}
