package cg.gouv.qr.signature;

import cg.gouv.qr.code.Epoch;
import cg.gouv.qr.code.RefusedFormat;
import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.signature.Authenticity.Forged;
import cg.gouv.qr.signature.Authenticity.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells genuine codes from forged ones, from the code alone and without any lookup but that of the epoch's keys.
 *
 * <p><b>Security guarantees.</b> Never answers with a boolean that could be ignored. A code is genuine only with the
 * whole tag of its format, on the path of its format. Safe for several threads if the epochs are.
 */
public final class StampVerifier {
    private final EpochVerifiers epochs;

    public StampVerifier(EpochVerifiers epochs) {
        this.epochs = epochs;
    }

    /**
     * Judges the 28 characters of a standard path.
     *
     * @throws cg.gouv.qr.code.UnreadableCode if they are no code at all
     */
    public Authenticity verify(String text) {
        try {
            return verify(StampCode.parse(text));
        } catch (RefusedFormat refused) {
            return new Forged(Reason.UNKNOWN_FORMAT);
        }
    }

    /**
     * Judges the two values of a GS1 Digital Link.
     *
     * @throws cg.gouv.qr.code.UnreadableCode if they are no code at all
     */
    public Authenticity verifyGs1(String gtin, String tpx) {
        try {
            return verify(StampCode.parseGs1(gtin, tpx));
        } catch (RefusedFormat refused) {
            return new Forged(Reason.UNKNOWN_FORMAT);
        }
    }

    /** Judges a code that was read. */
    public Authenticity verify(StampCode code) {
        return epochs.find(code.epoch())
                .map(epoch -> epoch.verify(code))
                .orElseGet(() -> new Forged(Reason.UNKNOWN_EPOCH));
    }

    /** Tries a short code against every epoch of its residue. */
    public ShortAuthenticity verify(ShortCode code) {
        List<ShortAuthenticity.Candidate> candidates = new ArrayList<>();
        boolean known = false;
        for (int epoch = code.residue(); epoch <= Epoch.MAX; epoch += Epoch.RESIDUES) {
            var verifier = epochs.find(epoch);
            known |= verifier.isPresent();
            verifier.flatMap(found -> found.match(code)).ifPresent(candidates::add);
        }
        if (candidates.isEmpty()) {
            return new ShortAuthenticity.Forged(known ? Reason.WRONG_TAG : Reason.UNKNOWN_EPOCH);
        }
        return new ShortAuthenticity.Candidates(candidates);
    }
}
