package cg.gouv.qr.offline;

import cg.gouv.qr.key.EpochState;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.verification.CertificationStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A lot of soap, of which the second stamp is revoked. */
final class AListedLot {
    static final long FIRST = 123_456_789;

    private AListedLot() {}

    static ListedLot of(long number, long version, EpochState epoch, int stamps, LocalDate today) {
        return new ListedLot(
                new LotNumber(number),
                version,
                7,
                epoch,
                1,
                "HTTPS://QR.GOUV.CG/",
                FIRST,
                stamps,
                new OrganisationId(new UUID(0, 1)),
                "Savon de Marseille 300 g",
                null,
                "Savonnerie du Pool",
                new CertificationStanding(
                        "OCC-2026-000001",
                        "GRANTED",
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2027-06-30"),
                        null,
                        null),
                today,
                PositionRanges.of(List.of(new Range(2, 2))));
    }
}
