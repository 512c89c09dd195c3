package cg.gouv.qr.signature;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.PackedCode;
import java.util.Optional;

/**
 * Makes the codes of consecutive serials, as {@link StampSigner} makes one: the same bits, without an object, a lookup or a
 * text per stamp. Holding it is being able to forge. Not safe for several threads.
 */
public final class RunSigner {
    private final CodeFormat format;
    private final int epoch;
    private final SerialPermutation permutation;
    private final KeyedMac mac;
    private final byte[] input;
    private final byte[] tag;
    private long[] permuted = new long[0];

    RunSigner(CodeFormat format, Optional<Gs1Link> gs1, int epoch, SerialPermutation permutation, Tags tags) {
        this.format = format;
        this.epoch = epoch;
        this.permutation = permutation;
        this.mac = tags.mac();
        this.input = Tags.input(format, epoch, 0, gs1);
        this.tag = new byte[KeyedMac.SIZE];
    }

    /**
     * Packs the codes of serials {@code first} to {@code first + count - 1}.
     *
     * @param into gets {@link cg.gouv.qr.code.StampCode#PACKED_SIZE} bytes at {@code offset + i * stride}
     */
    public void sign(long first, int count, byte[] into, int offset, int stride) {
        if (permuted.length < count) {
            permuted = new long[count];
        }
        permutation.permute(first, permuted, count);
        for (int i = 0; i < count; i++) {
            Tags.setSerial(input, permuted[i]);
            mac.of(input, tag);
            PackedCode.pack(format, epoch, permuted[i], tag, into, offset + i * stride);
        }
    }
}
