package cg.gouv.qr.signature;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.code.StampCode;
import java.util.Optional;

/**
 * Judges the codes of one epoch. Comparison takes the same time wherever the tags differ, and the serial is computed
 * only of true codes. Safe for several threads.
 */
public final class EpochVerifier {
    private final int epoch;
    private final SerialPermutation permutation;
    private final Tags tags;
    private final ShortTags shortTags;

    EpochVerifier(int epoch, SerialPermutation permutation, Tags tags, ShortTags shortTags) {
        this.epoch = epoch;
        this.permutation = permutation;
        this.tags = tags;
        this.shortTags = shortTags;
    }

    public int epoch() {
        return epoch;
    }

    /** Verifies many codes of one format in one thread. */
    public RunVerifier run(CodeFormat format, Optional<Gs1Link> gs1) {
        return new RunVerifier(format, gs1, epoch, permutation, tags);
    }

    Authenticity verify(StampCode code) {
        var expected = tags.tag(code.format(), code.permutedSerial(), code.gs1());
        if (expected.difference(code.tag()) != 0) {
            return new Authenticity.Forged(Authenticity.Reason.WRONG_TAG);
        }
        return new Authenticity.Genuine(code.format(), epoch, permutation.unpermute(code.permutedSerial()));
    }

    Optional<ShortAuthenticity.Candidate> match(ShortCode code) {
        return (shortTags.tag(code.permutedSerial()) ^ code.tag()) != 0
                ? Optional.empty()
                : Optional.of(new ShortAuthenticity.Candidate(epoch, permutation.unpermute(code.permutedSerial())));
    }
}
