package cg.gouv.qr.verification;

import org.jspecify.annotations.Nullable;

/** The records cannot be asked now; whoever scans is told so, and gets no error. It carries no trace: it comes in floods. */
class RecordsAway extends RuntimeException {
    RecordsAway(String what, @Nullable Throwable cause) {
        super(what, cause, false, false);
    }
}
