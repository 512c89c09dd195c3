package cg.gouv.qr.signature;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.PackedCode;
import cg.gouv.qr.code.StampCode;
import java.util.Arrays;
import java.util.Optional;

/**
 * Looks at packed codes as whoever scans them will: does each open with its format and epoch, does its tag hold, do the
 * first and the last one say the serials that they were made for? Without an object per stamp. Not safe for several threads.
 */
public final class RunVerifier {
    private final CodeFormat format;
    private final int epoch;
    private final SerialPermutation permutation;
    private final KeyedMac mac;
    private final byte[] input;
    private final byte[] tag;
    private final byte[] expected = new byte[StampCode.PACKED_SIZE];

    RunVerifier(CodeFormat format, Optional<Gs1Link> gs1, int epoch, SerialPermutation permutation, Tags tags) {
        this.format = format;
        this.epoch = epoch;
        this.permutation = permutation;
        this.mac = tags.mac();
        this.input = Tags.input(format, epoch, 0, gs1);
        this.tag = new byte[KeyedMac.SIZE];
    }

    /**
     * Verifies the codes of serials {@code first} to {@code first + count - 1}.
     *
     * @param packed a code at each {@code offset + i * stride}
     * @return the index of the first code that is not what it must be, or -1
     */
    public int firstWrong(long first, int count, byte[] packed, int offset, int stride) {
        for (int i = 0, at = offset; i < count; i++, at += stride) {
            long permuted = PackedCode.permutedSerial(packed, at);
            if (!holds(permuted, packed, at)
                    || ((i == 0 || i == count - 1) && permutation.unpermute(permuted) != first + i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean holds(long permuted, byte[] packed, int at) {
        Tags.setSerial(input, permuted);
        mac.of(input, tag);
        PackedCode.pack(format, epoch, permuted, tag, expected, 0);
        return Arrays.equals(expected, 0, expected.length, packed, at, at + expected.length);
    }
}
