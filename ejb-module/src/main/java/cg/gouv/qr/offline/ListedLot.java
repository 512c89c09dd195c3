package cg.gouv.qr.offline;

import cg.gouv.qr.key.EpochState;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.verification.CertificationStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sealed lot as its list tells of it. Its size grows with revocations, never with stamps.
 *
 * @param version the count of the lot's changes that it was read at, or an earlier one
 * @param epochState of the keys that signed the stamps; never RETIRED
 * @param codeFormat number of the real stamps' format
 * @param codePrefix all that stands before the code in its URLs
 * @param today in the country's zone, when it was read
 * @param revoked positions that are revoked now
 */
public record ListedLot(
        LotNumber number,
        long version,
        int epoch,
        EpochState epochState,
        int codeFormat,
        String codePrefix,
        long firstSerial,
        int quantity,
        OrganisationId organisation,
        String product,
        @Nullable String gtin,
        String company,
        CertificationStanding certification,
        LocalDate today,
        PositionRanges revoked) {
    /** Two lists of one lot with this tag say the same, whatever their bytes: each has a salt of its own. */
    public String tag() {
        return version + "-" + today + "-" + epochState;
    }

    /** What speaks against each of its stamps, in the words of a verdict's JSON. */
    List<String> cautions() {
        Stream<String> lapse =
                certification.lapse(today).stream().map(one -> one.name().toLowerCase(Locale.ROOT));
        return Stream.concat(lapse, epochState == EpochState.CLOSED ? Stream.of("closed_epoch") : Stream.empty())
                .toList();
    }
}
