package cg.gouv.qr.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Addresses of clients, made up: networks of 256 addresses each, from 11.0.0.0 on, in an order that hits no neighbours. */
final class Networks {
    /** Up to 126.255.255.0: nothing of what is private, local or a group's. */
    static final int MOST = 116 << 16;

    private static final int FIRST = 11 << 16;
    private static final long STRIDE = 2_654_435_761L; // a prime: it meets each network once before any twice
    private static final int ADDRESSES = 254;

    private final int count;
    private long next;

    /** @param count 1 to {@link #MOST} */
    Networks(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("1 to %d networks were expected, found %d".formatted(MOST, count));
        }
        this.count = count;
    }

    /**
     * Writes the next client's address.
     *
     * @return where it ends
     */
    int writeNext(byte[] into, int offset) {
        long turn = next++;
        int network = FIRST + (int) (turn * STRIDE % count);
        int end = number(network >>> 16, into, offset);
        into[end++] = '.';
        end = number(network >>> 8 & 0xFF, into, end);
        into[end++] = '.';
        end = number(network & 0xFF, into, end);
        into[end++] = '.';
        return number(1 + (int) (turn / count % ADDRESSES), into, end);
    }

    private static int number(int value, byte[] into, int offset) {
        byte[] digits = DIGITS[value];
        System.arraycopy(digits, 0, into, offset, digits.length);
        return offset + digits.length;
    }

    private static final byte[][] DIGITS = new byte[256][];

    static {
        for (int value = 0; value < DIGITS.length; value++) {
            DIGITS[value] = Integer.toString(value).getBytes(US_ASCII);
        }
    }
}
