package cg.gouv.qr.printing.content;

import java.nio.ByteBuffer;

/**
 * A run of pieces of equal size: the i-th begins at {@code i * size}, so that any byte is found by division.
 *
 * @param count of pieces
 * @param size of each, in bytes
 */
record Section(long count, int size, Pieces pieces) {
    /** Writes the pieces of a section, each in full. */
    @FunctionalInterface
    interface Pieces {
        /** @param index from 0 */
        void write(long index, ByteBuffer into);
    }

    /** A section of one piece. */
    static Section of(byte[] piece) {
        return new Section(1, piece.length, (index, into) -> into.put(piece));
    }

    long bytes() {
        return count * size;
    }
}
