package cg.gouv.qr.signature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * FF1 with AES (NIST SP 800-38G, algorithms 7 and 8) on numeral strings of one radix, length and tweak. A string is held
 * as the numbers of its halves: {@code u = ⌊n/2⌋} numerals, then {@code v = n - u}. Variable names are the standard's.
 * Safe for several threads, each with its own cipher.
 */
final class Ff1 {
    private static final int ROUNDS = 10;
    private static final int BLOCK = 16;
    private static final int LANES = 256; // strings that go through a round together
    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long MAX_MODULUS = 1L << 55; // so that a remainder times 256 stays a positive long

    private final int b; // bytes of a half's number
    private final int d; // bytes of the round's pseudorandom number
    private final long modulusU;
    private final long modulusV;
    private final byte[] chained; // a round's last block, but for the numbers of the round and of the half
    private final ThreadLocal<Rounds> rounds;

    /**
     * Strings of n numerals.
     *
     * @param n numerals in a string; {@code radix^⌈n/2⌉} at most 2⁵⁵
     */
    Ff1(byte[] key, int radix, int n, byte[] tweak) {
        int u = n / 2;
        int v = n - u;
        this.modulusU = power(radix, u);
        this.modulusV = power(radix, v);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(modulusV - 1); // ⌈v · log2(radix)⌉
        this.b = (bits + 7) / 8;
        this.d = 4 * ((b + 3) / 4) + 4;
        SecretKey secret = new SecretKeySpec(key, "AES");
        this.chained = chained(secret, p(radix, u, n, tweak.length), q(tweak));
        this.rounds = ThreadLocal.withInitial(() -> new Rounds(secret));
    }

    /**
     * Replaces the halves of strings by those of the encrypted strings. Many at a time cost little more than their AES: a
     * round is one call of the cipher, for all of them.
     *
     * @param first the numbers of the first halves
     * @param second of the second halves
     * @param count how many strings, from the beginning of both
     */
    void encrypt(long[] first, long[] second, int count) {
        var prf = rounds.get();
        for (int from = 0; from < count; from += LANES) {
            int lanes = Math.min(LANES, count - from);
            for (int i = 0; i < ROUNDS; i += 2) { // two rounds, after which the halves stand where they were
                prf.addTo(first, i, second, modulusU, from, lanes);
                prf.addTo(second, i + 1, first, modulusV, from, lanes);
            }
        }
    }

    /** Replaces the halves of a string by those of the decrypted string. */
    void decrypt(long[] halves) {
        var prf = rounds.get();
        long a = halves[0];
        long h = halves[1];
        for (int i = ROUNDS - 1; i >= 0; i--) {
            long m = i % 2 == 0 ? modulusU : modulusV;
            long c = Math.floorMod(h - prf.number(i, a, m), m);
            h = a;
            a = c;
        }
        halves[0] = a;
        halves[1] = h;
    }

    private static byte[] p(int radix, int u, int n, int t) {
        return new byte[] {
            1,
            2,
            1,
            (byte) (radix >> 16),
            (byte) (radix >> 8),
            (byte) radix,
            ROUNDS,
            (byte) u,
            (byte) (n >> 24),
            (byte) (n >> 16),
            (byte) (n >> 8),
            (byte) n,
            (byte) (t >> 24),
            (byte) (t >> 16),
            (byte) (t >> 8),
            (byte) t
        };
    }

    private static long power(int radix, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, radix);
        }
        if (power > MAX_MODULUS) {
            throw new IllegalArgumentException("Half of a string has at most 55 bits, found " + power + " values");
        }
        return power;
    }

    /** Tweak, zeros, then one byte for the round's number and b for the half's, which fit into the last eight. */
    private byte[] q(byte[] tweak) {
        int unpadded = tweak.length + 1 + b;
        var q = new byte[(unpadded + BLOCK - 1) / BLOCK * BLOCK];
        System.arraycopy(tweak, 0, q, 0, tweak.length);
        return q;
    }

    /** Chains P and Q up to what the cipher takes last: only there do rounds and halves differ. */
    private static byte[] chained(SecretKey key, byte[] p, byte[] q) {
        var cipher = cipher(key);
        var chained = p;
        try {
            for (int block = 0; block < q.length; block += BLOCK) {
                chained = cipher.doFinal(chained);
                for (int i = 0; i < BLOCK; i++) {
                    chained[i] ^= q[block + i];
                }
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES encrypts whole blocks", impossible);
        }
        return chained;
    }

    @SuppressWarnings("InsecureCryptoUsage") // single blocks, inside the mode that FF1 itself defines
    private static Cipher cipher(SecretKey key) {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has AES", impossible);
        }
    }

    /** One thread's cipher, and its blocks for all lanes. */
    private final class Rounds {
        private final Cipher cipher;
        private final byte[] blocks = new byte[LANES * BLOCK];
        private final byte[] results = new byte[LANES * BLOCK];
        private final long low = (long) BIG_ENDIAN.get(chained, Long.BYTES);

        Rounds(SecretKey key) {
            this.cipher = cipher(key);
            for (int lane = 0; lane < LANES; lane++) { // the upper half of a block never changes
                System.arraycopy(chained, 0, blocks, lane * BLOCK, Long.BYTES);
            }
        }

        /** Adds each lane's NUM(S) over its other half, modulo m: steps 6.i to 6.viii. */
        void addTo(long[] halves, int round, long[] others, long modulus, int from, int lanes) {
            numbers(round, others, from, lanes);
            for (int lane = 0; lane < lanes; lane++) {
                long sum = halves[from + lane] + remainder(lane, modulus); // of two that are below the modulus
                halves[from + lane] = sum < modulus ? sum : sum - modulus;
            }
        }

        /** Steps 6.i to 6.vi for one half: NUM(S) modulo m. */
        long number(int round, long half, long modulus) {
            numbers(round, new long[] {half}, 0, 1);
            return remainder(0, modulus);
        }

        /** S of each lane, which never exceeds one block, since d is at most 12. */
        private void numbers(int round, long[] halves, int from, int lanes) {
            long ofRound = low ^ (long) round << (Byte.SIZE * b);
            for (int lane = 0; lane < lanes; lane++) {
                BIG_ENDIAN.set(blocks, lane * BLOCK + Long.BYTES, ofRound ^ halves[from + lane]);
            }
            try {
                cipher.update(blocks, 0, lanes * BLOCK, results, 0);
            } catch (ShortBufferException impossible) {
                throw new IllegalStateException("AES gives as many bytes as it takes", impossible);
            }
        }

        private long remainder(int lane, long modulus) {
            int at = lane * BLOCK;
            if (d == Long.BYTES) {
                long number = (long) BIG_ENDIAN.get(results, at);
                // A power of two, as in the permutation of serials, divides by a mask.
                return (modulus & (modulus - 1)) == 0
                        ? number & (modulus - 1)
                        : Long.remainderUnsigned(number, modulus);
            }
            long remainder = 0;
            for (int i = 0; i < d; i++) {
                remainder = (remainder << 8 | (results[at + i] & 0xFF)) % modulus;
            }
            return remainder;
        }
    }
}
