package cg.gouv.qr.verification;

import cg.gouv.qr.scan.ScanId;
import java.util.Optional;

/**
 * A verdict, and the scan that it answers.
 *
 * @param scan nothing if nobody scanned a true code, or the scan could not be kept
 * @param seen how it was with the scans before; nothing if that is not known, or was not to be had in time
 */
public record Verified(Verdict verdict, Optional<ScanId> scan, Optional<Seen> seen) {
    /** What nobody scanned, or is no true code. */
    public static Verified of(Verdict verdict) {
        return new Verified(verdict, Optional.empty(), Optional.empty());
    }
}
