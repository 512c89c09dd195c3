package cg.gouv.qr.listing;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.PackedCode;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.RunSigner;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** The codes of a lot, made again from its epoch's keys: faster than reading them. Not safe for several threads. */
public final class SignedCodes implements ListedCodes {
    private final CodeFormat format;
    private final long firstSerial;
    private final int count;
    private final IntPredicate revoked;
    private final RunSigner signer;
    private final byte[] path;
    private byte[] packed = new byte[0];

    /**
     * @param format of the real stamps
     * @param firstSerial that of position 1
     * @param revoked whether a position is revoked
     */
    public SignedCodes(
            EpochKeys keys, CodePrefix prefix, CodeFormat format, long firstSerial, int count, IntPredicate revoked) {
        this.format = format;
        this.firstSerial = firstSerial;
        this.count = count;
        this.revoked = revoked;
        this.signer = keys.signer().run(format, prefix.gs1());
        this.path = prefix.gs1().map(Gs1Link::path).orElse("").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int length() {
        return path.length + format.tailLength();
    }

    @Override
    public void write(int first, int many, byte[] into) {
        int size = StampCode.PACKED_SIZE;
        if (packed.length < many * size) {
            packed = new byte[many * size];
        }
        signer.sign(firstSerial + first - 1, many, packed, 0, size);
        for (int i = 0, at = 0; i < many; i++, at += length()) {
            System.arraycopy(path, 0, into, at, path.length);
            PackedCode.writeTail(format, packed, i * size, into, at + path.length);
        }
    }

    @Override
    public boolean revoked(int position) {
        return revoked.test(position);
    }
}
