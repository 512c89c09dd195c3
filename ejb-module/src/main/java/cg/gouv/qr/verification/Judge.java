package cg.gouv.qr.verification;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.ClosedEpoch;
import cg.gouv.qr.verification.Verdict.Forged;
import cg.gouv.qr.verification.Verdict.Lapsed;
import cg.gouv.qr.verification.Verdict.NotInCirculation;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Specimen;
import cg.gouv.qr.verification.Verdict.Suspect;
import cg.gouv.qr.verification.Verdict.Unknown;
import java.time.LocalDate;
import java.util.Optional;

/** Decides, from a true tag and the lot's state, and from nothing else. */
final class Judge {
    private Judge() {}

    /**
     * Something whose tag is true.
     *
     * @param closed whether its epoch's keys are compromised
     * @param format that the code says, or the lot's own for a short code, which says none
     */
    record Claim(int epoch, boolean closed, CodeFormat format, Optional<Gs1Link> gs1, long serial) {}

    /**
     * @param lot that the serial belongs to, if any
     * @param today in the country's zone
     */
    static Verdict judge(Claim claim, Optional<VerifiableLot> lot, LocalDate today) {
        Optional<VerifiableLot> own = lot.filter(state -> agrees(claim, state));
        if (claim.format().isSpecimen()) {
            return own.filter(state -> state.hasSealedSpecimen(claim.serial()))
                    .<Verdict>map(state -> new Specimen(state.stamp()))
                    .orElseGet(() -> noStamp(claim));
        }
        return own.filter(state -> state.hasSealed(claim.serial()))
                .map(state -> real(claim, state, today))
                .orElseGet(() -> noStamp(claim));
    }

    // Epoch, format and the whole constant prefix must be the lot's, whatever the tag says.
    private static boolean agrees(Claim claim, VerifiableLot lot) {
        int format = claim.format().isSpecimen()
                ? claim.format().counterpart().number()
                : claim.format().number();
        return lot.epoch() == claim.epoch()
                && lot.codeFormat() == format
                && CodePrefix.parse(lot.codePrefix()).gs1().equals(claim.gs1());
    }

    /** What speaks against a stamp most is told. */
    private static Verdict real(Claim claim, VerifiableLot lot, LocalDate today) {
        Optional<VerifiableLot.Revoked> revoked = lot.revocation(claim.serial());
        if (revoked.isPresent()) {
            return new Revoked(
                    lot.stamp(),
                    revoked.get().reason(),
                    revoked.get().instructions(),
                    revoked.get().since());
        }
        Optional<Verdict> absent = lot.absence(claim.serial()).map(why -> new NotInCirculation(lot.stamp(), why));
        if (absent.isPresent()) {
            return absent.get();
        }
        if (lot.isSuspect(claim.serial())) {
            return new Suspect(lot.stamp());
        }
        if (claim.closed()) {
            return new ClosedEpoch(lot.stamp());
        }
        return lot.certification()
                .lapse(today)
                .<Verdict>map(lapse -> new Lapsed(lot.stamp(), lapse))
                .orElseGet(() -> new Authentic(lot.stamp()));
    }

    // Of a closed epoch, whose keys somebody else may hold, nothing is believed but the sealed positions.
    private static Verdict noStamp(Claim claim) {
        return claim.closed() ? new Forged() : new Unknown();
    }
}
