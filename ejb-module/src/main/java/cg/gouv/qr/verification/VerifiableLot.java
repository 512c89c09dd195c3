package cg.gouv.qr.verification;

import cg.gouv.qr.lot.PositionRanges;
import cg.gouv.qr.lot.Positions;
import cg.gouv.qr.verification.Verdict.Absence;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a verdict needs of a lot. Its size grows with shards, revocations, suspicions and reports, never with stamps. Immutable.
 *
 * @param version the count of the lot's changes that it was read at, or an earlier one: never a later one
 * @param epoch the key epoch of all of its stamps
 * @param codeFormat number of its real stamps' format
 * @param codePrefix all that stands before the code in its URLs
 * @param sealed positions of real stamps that exist
 * @param sealedSpecimens positions of specimens that exist
 * @param revocations in force, the oldest first
 * @param suspects positions of real stamps under a suspicion on which nobody has decided
 * @param circulating what its stamper reported
 */
record VerifiableLot(
        long number,
        long version,
        int epoch,
        int codeFormat,
        String codePrefix,
        long firstSerial,
        int quantity,
        long specimenFirstSerial,
        int specimenQuantity,
        String product,
        @Nullable String gtin,
        String company,
        CertificationStanding certification,
        PositionRanges sealed,
        PositionRanges sealedSpecimens,
        List<Revoked> revocations,
        Positions suspects,
        Circulating circulating)
        implements Serializable {

    VerifiableLot {
        revocations = List.copyOf(revocations);
    }

    /**
     * Which real stamps are on products.
     *
     * @param applied where that is demanded of the lot's stamps, or else null
     */
    record Circulating(@Nullable Positions applied, Positions spoiled) implements Serializable {
        /** Nothing is demanded, and nothing was reported. */
        static final Circulating ALL = new Circulating(null, Positions.NONE);

        Optional<Absence> absence(int position) {
            if (spoiled.contains(position)) {
                return Optional.of(Absence.SPOILED);
            }
            return applied == null || applied.contains(position) ? Optional.empty() : Optional.of(Absence.NOT_APPLIED);
        }
    }

    /** A range that is revoked, both ends inside. */
    record Revoked(
            int first, int last, String reason, @Nullable String instructions, Instant since) implements Serializable {
        boolean covers(int position) {
            return first <= position && position <= last;
        }
    }

    /** Whether the serial is a sealed real stamp's. */
    boolean hasSealed(long serial) {
        return within(serial, firstSerial, quantity) && sealed.contains((int) (serial - firstSerial) + 1);
    }

    /** Whether the serial is a sealed specimen's. */
    boolean hasSealedSpecimen(long serial) {
        return within(serial, specimenFirstSerial, specimenQuantity)
                && sealedSpecimens.contains((int) (serial - specimenFirstSerial) + 1);
    }

    /** The oldest revocation in force of a real stamp. */
    Optional<Revoked> revocation(long serial) {
        int position = (int) (serial - firstSerial) + 1;
        return revocations.stream().filter(range -> range.covers(position)).findFirst();
    }

    /** Why a real stamp is not in circulation; nothing if it is, for all that is known. */
    Optional<Absence> absence(long serial) {
        return circulating.absence((int) (serial - firstSerial) + 1);
    }

    /** Whether a real stamp's scans speak for copies of its code. */
    boolean isSuspect(long serial) {
        return suspects.contains((int) (serial - firstSerial) + 1);
    }

    Stamp stamp() {
        return new Stamp(number, product, gtin, company, certification);
    }

    private static boolean within(long serial, long first, int quantity) {
        return serial >= first && serial - first < quantity;
    }
}
