package cg.gouv.qr.shard;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.StampSigner;
import cg.gouv.qr.symbol.SymbolEncoder;
import java.util.Optional;

/** The stamps of one header: signer and encoder behind one another. */
final class SignedStamps implements StampSource {
    private final CodeFormat format;
    private final Optional<Gs1Link> gs1;
    private final StampSigner signer;
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
        this.gs1 = header.prefix().gs1();
        this.signer = keys.signer();
        this.encoder = encoder;
        this.tail = new byte[format.tailLength()];
    }

    @Override
    public void write(long serial, byte[] record, int offset) {
        var code = signer.sign(format, gs1, serial);
        code.pack(record, offset);
        code.writeTail(tail, 0);
        encoder.encode(tail, 0, record, offset + StampCode.PACKED_SIZE);
    }
}
