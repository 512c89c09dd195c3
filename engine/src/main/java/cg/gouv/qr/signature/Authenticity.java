package cg.gouv.qr.signature;

import cg.gouv.qr.code.CodeFormat;

/** What the code alone tells. A genuine code is not yet a stamp: its lot must agree and its position be sealed. */
public sealed interface Authenticity {

    /** The tag is true: whoever made the code held the epoch's key. */
    record Genuine(CodeFormat format, int epoch, long serial) implements Authenticity {}

    /** Nobody with the key made this code. */
    record Forged(Reason reason) implements Authenticity {}

    /** Why a code is forged. For counting; the public is told no more than that it is. */
    enum Reason {
        UNKNOWN_FORMAT,
        UNKNOWN_EPOCH,
        WRONG_TAG
    }
}
