package cg.gouv.qr.verification;

import cg.gouv.qr.scan.ScanId;
import java.util.Optional;

/**
 * A verdict, and the scan that it answers.
 *
 * @param scan nothing if nobody scanned a true code, or the scan could not be kept
 */
public record Verified(Verdict verdict, Optional<ScanId> scan) {
    /** What nobody scanned, or is no true code. */
    public static Verified of(Verdict verdict) {
        return new Verified(verdict, Optional.empty());
    }
}
