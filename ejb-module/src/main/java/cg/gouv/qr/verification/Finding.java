package cg.gouv.qr.verification;

import cg.gouv.qr.verification.Verdict.Forged;
import cg.gouv.qr.verification.Verdict.Unknown;
import java.util.OptionalLong;

/**
 * What was found out about a presented code.
 *
 * @param serial of the true code that it is; none for what is no code, forged, or a short code that may be a guess
 */
record Finding(Verdict verdict, OptionalLong serial) {
    static Finding ofNoCode(Verdict verdict) {
        return new Finding(verdict, OptionalLong.empty());
    }

    /** Of a full code with a true tag. What a closed epoch's keys may have made for anybody is forged. */
    static Finding ofFull(Verdict verdict, long serial) {
        return verdict instanceof Forged ? ofNoCode(verdict) : new Finding(verdict, OptionalLong.of(serial));
    }

    /** Of a short code's candidate: 25 bits can be guessed, so that only a stamp speaks for it. */
    static Finding ofShort(Verdict verdict, long serial) {
        return verdict instanceof Unknown ? ofNoCode(verdict) : ofFull(verdict, serial);
    }
}
