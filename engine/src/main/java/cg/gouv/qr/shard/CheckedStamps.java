package cg.gouv.qr.shard;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.PackedCode;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.RunVerifier;
import cg.gouv.qr.symbol.Symbol;
import cg.gouv.qr.symbol.SymbolReader;
import java.nio.charset.StandardCharsets;

/** Looks at every code that another source made, and reads a sample of the symbols, before anything of it is sealed. */
final class CheckedStamps implements StampSource {
    private final StampSource source;
    private final ShardHeader header;
    private final CodeFormat format;
    private final RunVerifier verifier;
    private final int symbolEvery;
    private final SymbolReader reader = new SymbolReader();
    private final byte[] tail;

    CheckedStamps(StampSource source, ShardHeader header, EpochKeys keys, int symbolEvery) {
        if (symbolEvery < 1) {
            throw new IllegalArgumentException("A sample is each 1st, 2nd, 3rd … symbol, found " + symbolEvery);
        }
        this.source = source;
        this.header = header;
        this.format = header.format();
        this.verifier = keys.verifier().run(format, header.prefix().gs1());
        this.symbolEvery = symbolEvery;
        this.tail = new byte[format.tailLength()];
    }

    @Override
    public void write(long first, int count, byte[] records, int offset) {
        source.write(first, count, records, offset);
        int size = header.recordSize();
        int wrong = verifier.firstWrong(first, count, records, offset, size);
        if (wrong >= 0) {
            throw new WrongStamp(first + wrong, "its code does not verify");
        }
        for (int i = Math.floorMod(header.firstSerial() - first, symbolEvery); i < count; i += symbolEvery) {
            checkSymbol(first + i, records, offset + i * size);
        }
    }

    private void checkSymbol(long serial, byte[] records, int at) {
        PackedCode.writeTail(format, records, at, tail, 0);
        var expected = header.prefix().text() + new String(tail, StandardCharsets.US_ASCII);
        var symbol = Symbol.ofPacked(header.profile().modules(), records, at + StampCode.PACKED_SIZE);
        var found = reader.read(symbol);
        if (!found.filter(expected::equals).isPresent()) {
            throw new WrongStamp(
                    serial, "its symbol was to say " + expected + " and says " + found.orElse("nothing readable"));
        }
    }
}
