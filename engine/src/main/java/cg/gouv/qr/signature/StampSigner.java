package cg.gouv.qr.signature;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.Epoch;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.code.StampCode;
import java.util.Optional;

/**
 * Makes the code of a serial, in one epoch. A pure function of epoch, root, format, link and serial: the same arguments
 * always give the same code.
 *
 * <p><b>Security guarantees.</b> Without the epoch's keys nobody makes a true code with better odds than 2⁻⁸⁰ (GS1:
 * 2⁻⁶⁰) a guess. Holding this object is being able to forge: it stays on the nodes that generate. Safe for several
 * threads.
 */
public final class StampSigner {
    private final int epoch;
    private final SerialPermutation permutation;
    private final Tags tags;
    private final ShortTags shortTags;

    StampSigner(int epoch, SerialPermutation permutation, Tags tags, ShortTags shortTags) {
        this.epoch = epoch;
        this.permutation = permutation;
        this.tags = tags;
        this.shortTags = shortTags;
    }

    public int epoch() {
        return epoch;
    }

    /**
     * Makes the code of a serial.
     *
     * @param gs1 present exactly for GS1 formats
     * @throws IllegalArgumentException if it is not, or the serial is out of range
     */
    public StampCode sign(CodeFormat format, Optional<Gs1Link> gs1, long serial) {
        long permuted = permutation.permute(serial);
        return new StampCode(format, epoch, permuted, tags.tag(format, permuted, gs1), gs1);
    }

    /**
     * Makes the codes of many consecutive serials, in one thread.
     *
     * @param gs1 present exactly for GS1 formats
     */
    public RunSigner run(CodeFormat format, Optional<Gs1Link> gs1) {
        sign(format, gs1, 0); // refuses what does not go together
        return new RunSigner(format, gs1, epoch, permutation, tags);
    }

    /** The short code of a real stamp; specimens have none, so never call it for one of their serials. */
    public ShortCode shortCode(long serial) {
        long permuted = permutation.permute(serial);
        return new ShortCode(epoch % Epoch.RESIDUES, permuted, shortTags.tag(permuted));
    }

    /** The short code that belongs to a code, without the permutation's cost. */
    public ShortCode shortCode(StampCode code) {
        if (code.epoch() != epoch) {
            throw new IllegalArgumentException(
                    "This signer is epoch " + epoch + "'s, found a code of epoch " + code.epoch());
        }
        if (code.format().isSpecimen()) {
            throw new IllegalArgumentException("A specimen has no short code, found format " + code.format());
        }
        return new ShortCode(epoch % Epoch.RESIDUES, code.permutedSerial(), shortTags.tag(code.permutedSerial()));
    }
}
