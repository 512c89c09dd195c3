package cg.gouv.qr.listing;

import java.util.Arrays;

/**
 * The hashes of one partition: ascending, their gaps in Golomb-Rice code with 16 bits of remainder (S. W. Golomb, Run-length
 * encodings, 1966; the same use of it as in Bitcoin's BIP 158), then, if any is revoked, a bit for each that says so.
 * Deterministic: the same values give the same bytes. Immutable.
 */
final class ValueSet {
    private static final int REMAINDER = ListPartition.ERROR_BITS;

    private final long[] values;
    private final byte[] revoked;

    private ValueSet(long[] values, byte[] revoked) {
        this.values = values;
        this.revoked = revoked;
    }

    /**
     * Encodes a partition.
     *
     * @param values strictly ascending, each below {@code 2^bits}
     * @param marked of each value, whether it is revoked
     */
    static byte[] encode(long[] values, boolean[] marked, int count) {
        Bits bits = new Bits(count * 3 + 8);
        long next = 0;
        int revoked = 0;
        for (int i = 0; i < count; i++) {
            long gap = values[i] - next;
            bits.ones((int) (gap >>> REMAINDER));
            bits.put(0, 1);
            bits.put((int) (gap & ((1 << REMAINDER) - 1)), REMAINDER);
            next = values[i] + 1;
            revoked += marked[i] ? 1 : 0;
        }
        bits.align();
        for (int i = 0; revoked > 0 && i < count; i++) {
            bits.put(marked[i] ? 1 : 0, 1);
        }
        bits.align();
        return bits.bytes();
    }

    /** @throws ListDamaged if the bytes are not what {@link #encode} gives for such a partition */
    static ValueSet decode(byte[] bytes, ListPartition of) {
        long[] values = new long[of.values()];
        long bound = 1L << of.bits();
        long next = 0;
        BitsRead bits = new BitsRead(bytes);
        for (int i = 0; i < values.length; i++) {
            long gap = ((long) bits.ones() << REMAINDER) | bits.next(REMAINDER);
            values[i] = next + gap;
            if (values[i] >= bound) {
                throw new ListDamaged("A value has " + of.bits() + " bits, found " + values[i]);
            }
            next = values[i] + 1;
        }
        int at = bits.align();
        int mapSize = of.revoked() == 0 ? 0 : (values.length + 7) / 8;
        if (bytes.length - at != mapSize) {
            throw new ListDamaged("A partition of " + values.length + " values has " + mapSize
                    + " bytes behind them, found " + (bytes.length - at));
        }
        byte[] map = Arrays.copyOfRange(bytes, at, bytes.length);
        requireMarks(map, of);
        return new ValueSet(values, map);
    }

    private static void requireMarks(byte[] map, ListPartition of) {
        int marks = 0;
        for (byte eight : map) {
            marks += Integer.bitCount(eight & 0xFF);
        }
        int unused = 8 * map.length - (map.length == 0 ? 0 : of.values());
        boolean padded = unused == 0 || (map[map.length - 1] & ((1 << unused) - 1)) == 0;
        if (marks != of.revoked() || !padded) {
            throw new ListDamaged("A partition has " + of.revoked() + " revoked values, found " + marks);
        }
    }

    Listing find(long value) {
        int at = Arrays.binarySearch(values, value);
        if (at < 0) {
            return Listing.NOT_LISTED;
        }
        boolean marked = revoked.length > 0 && ((revoked[at / 8] >> (7 - at % 8)) & 1) == 1;
        return marked ? Listing.REVOKED : Listing.LISTED;
    }

    /** Writes bits, most significant first. */
    private static final class Bits {
        private byte[] bytes;
        private long bit;

        Bits(int expected) {
            bytes = new byte[expected];
        }

        void ones(int count) {
            for (int i = 0; i < count; i++) {
                put(1, 1);
            }
        }

        void put(int value, int count) {
            if (bit + count > 8L * bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(16, bytes.length * 2));
            }
            for (int i = count - 1; i >= 0; i--, bit++) {
                bytes[(int) (bit >>> 3)] |= (byte) (((value >>> i) & 1) << (7 - (bit & 7)));
            }
        }

        void align() {
            bit = (bit + 7) & ~7L;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, (int) (bit >>> 3));
        }
    }

    /** Reads bits, most significant first. */
    private static final class BitsRead {
        private final byte[] bytes;
        private int bit;

        BitsRead(byte[] bytes) {
            this.bytes = bytes;
        }

        /** How many ones stand before the next zero, which is read too. */
        int ones() {
            int ones = 0;
            while (next(1) == 1) {
                ones++;
            }
            return ones;
        }

        int next(int count) {
            if (bit + count > 8 * bytes.length) {
                throw new ListDamaged(
                        "A partition holds all its values, found its end after " + bytes.length + " bytes");
            }
            int value = 0;
            for (int i = 0; i < count; i++, bit++) {
                value = (value << 1) | ((bytes[bit >>> 3] >> (7 - (bit & 7))) & 1);
            }
            return value;
        }

        int align() {
            while ((bit & 7) != 0) {
                if (next(1) != 0) {
                    throw new ListDamaged("Values are filled up with zero bits, found a one");
                }
            }
            return bit >>> 3;
        }
    }
}
