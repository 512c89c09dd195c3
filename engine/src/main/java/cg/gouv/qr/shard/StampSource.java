package cg.gouv.qr.shard;

import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.symbol.SymbolEncoder;

/**
 * Gives the records of serials: a pure function, so that a shard made again has the same bytes. Not safe for several
 * threads; each shard has its own.
 */
@FunctionalInterface
public interface StampSource {
    /**
     * Writes the records of consecutive serials one behind the other: the packed code (18 bytes) and the packed symbol (106
     * or 137) of each.
     */
    void write(long first, int count, byte[] records, int offset);

    /** The stamps of a header, signed with its epoch's keys and drawn by the encoder in use. */
    static StampSource of(ShardHeader header, EpochKeys keys) {
        return of(
                header,
                keys,
                SymbolEncoder.of(
                        header.profile(),
                        header.prefix().text(),
                        header.format().tailLength()));
    }

    /** The same, drawn by a given encoder of the header's profile and prefix. */
    static StampSource of(ShardHeader header, EpochKeys keys, SymbolEncoder encoder) {
        return new SignedStamps(header, keys, encoder);
    }

    /**
     * These stamps, each looked at before it is given on: every code is verified, and a sample of the symbols is read by ZXing.
     *
     * @param symbolEvery 1 to read all symbols, 1000 to read each thousandth of the shard
     * @return a source that throws {@link WrongStamp}
     */
    default StampSource checked(ShardHeader header, EpochKeys keys, int symbolEvery) {
        return new CheckedStamps(this, header, keys, symbolEvery);
    }
}
