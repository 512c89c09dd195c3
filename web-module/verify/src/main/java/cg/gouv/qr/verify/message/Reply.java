package cg.gouv.qr.verify.message;

import cg.gouv.qr.scan.ScanId;
import java.util.Optional;

/**
 * What a telephone is told.
 *
 * @param text of the GSM alphabet, at most 160 characters
 * @param scan that the text answers, if it is kept
 * @param isOpen whether no code was judged, so that another one may follow at once
 */
record Reply(String text, Optional<ScanId> scan, boolean isOpen) {
    static Reply open(String text) {
        return new Reply(text, Optional.empty(), true);
    }
}
