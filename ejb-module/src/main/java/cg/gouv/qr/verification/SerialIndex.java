package cg.gouv.qr.verification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Which lot a serial belongs to: sorted blocks of serials in three arrays of longs, 24 bytes a block. Blocks are never
 * taken back, so it only grows, at its end. Immutable.
 */
final class SerialIndex {
    static final SerialIndex EMPTY = new SerialIndex(new long[0], new long[0], new long[0]);

    private final long[] firsts;
    private final long[] ends;
    private final long[] lots;

    private SerialIndex(long[] firsts, long[] ends, long[] lots) {
        this.firsts = firsts;
        this.ends = ends;
        this.lots = lots;
    }

    /** A lot's contiguous block, of real stamps or of specimens. */
    record Block(long firstSerial, long quantity, long lot) {
        long end() {
            return firstSerial + quantity;
        }
    }

    /** The serial after the last one known: lots take their blocks in the order in which they are committed. */
    long end() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    OptionalLong lot(long serial) {
        int block = block(serial);
        return block < 0 ? OptionalLong.empty() : OptionalLong.of(lots[block]);
    }

    /**
     * Where a serial is in its lot.
     *
     * @param position among the real stamps or the specimens, from 1
     */
    record Place(long lot, int position) {}

    Optional<Place> place(long serial) {
        int block = block(serial);
        return block < 0 ? Optional.empty() : Optional.of(new Place(lots[block], (int) (serial - firsts[block]) + 1));
    }

    private int block(long serial) {
        int at = Arrays.binarySearch(firsts, serial);
        int block = at >= 0 ? at : -at - 2;
        return block >= 0 && serial < ends[block] ? block : -1;
    }

    int size() {
        return firsts.length;
    }

    /** This index with newer blocks; those that begin before {@link #end()} are known already. */
    SerialIndex with(List<Block> newer) {
        List<Block> added = newer.stream()
                .filter(block -> block.firstSerial() >= end())
                .sorted(Comparator.comparingLong(Block::firstSerial))
                .toList();
        if (added.isEmpty()) {
            return this;
        }
        return new SerialIndex(
                joined(firsts, added.stream().mapToLong(Block::firstSerial)),
                joined(ends, added.stream().mapToLong(Block::end)),
                joined(lots, added.stream().mapToLong(Block::lot)));
    }

    private static long[] joined(long[] known, LongStream added) {
        return LongStream.concat(Arrays.stream(known), added).toArray();
    }
}
