package cg.gouv.qr.shard;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.PackedCode;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.RunSigner;
import cg.gouv.qr.symbol.SymbolEncoder;

/** The stamps of one header: signer and encoder behind one another. */
final class SignedStamps implements StampSource {
    private final CodeFormat format;
    private final RunSigner signer;
    private final int recordSize;
    private final SymbolEncoder encoder;
    private final byte[] tail;

    SignedStamps(ShardHeader header, EpochKeys keys, SymbolEncoder encoder) {
        if (keys.epoch() != header.epoch()) {
            throw new IllegalArgumentException(
                    "This shard is epoch " + header.epoch() + "'s, found keys of epoch " + keys.epoch());
        }
        if (encoder.profile() != header.profile()
                || !encoder.prefix().equals(header.prefix().text())) {
            throw new IllegalArgumentException("This shard's encoder has profile "
                    + header.profile().number() + " and prefix "
                    + header.prefix().text() + ", found "
                    + encoder.profile().number() + " and " + encoder.prefix());
        }
        this.format = header.format();
        this.signer = keys.signer().run(format, header.prefix().gs1());
        this.recordSize = header.recordSize();
        this.encoder = encoder;
        this.tail = new byte[format.tailLength()];
    }

    @Override
    public void write(long first, int count, byte[] records, int offset) {
        signer.sign(first, count, records, offset, recordSize);
        for (int i = 0, at = offset; i < count; i++, at += recordSize) {
            PackedCode.writeTail(format, records, at, tail, 0);
            encoder.encode(tail, 0, records, at + StampCode.PACKED_SIZE);
        }
    }
}
