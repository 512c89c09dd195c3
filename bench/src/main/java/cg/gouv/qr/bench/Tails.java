package cg.gouv.qr.bench;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random tails of stamps, one after the other, over and over: so many that no branch predictor learns them. */
final class Tails {
    static final String PREFIX = "HTTPS://QR.GOUV.CG/";
    static final int LENGTH = 28;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int COUNT = 1 << 14;

    private final byte[][] tails = new byte[COUNT][];
    private int next;

    Tails(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < COUNT; i++) {
            tails[i] = new byte[LENGTH];
            for (int j = 0; j < LENGTH; j++) {
                tails[i][j] = (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            }
        }
    }

    /** The next one, in ASCII. */
    byte[] next() {
        return tails[next++ & (COUNT - 1)];
    }

    /** The whole text with the next one. */
    String nextText() {
        return PREFIX + new String(next(), StandardCharsets.US_ASCII);
    }
}
