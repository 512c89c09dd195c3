package cg.gouv.qr.signature;

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
    private static final long MAX_MODULUS = 1L << 55; // so that a remainder times 256 stays a positive long

    private final int b; // bytes of a half's number
    private final int d; // bytes of the round's pseudorandom number
    private final long modulusU;
    private final long modulusV;
    private final byte[] q; // tweak, zeros, then the places of round number and half
    private final byte[] encryptedP;
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
        int unpadded = tweak.length + 1 + b;
        this.q = new byte[(unpadded + BLOCK - 1) / BLOCK * BLOCK];
        System.arraycopy(tweak, 0, q, 0, tweak.length);
        SecretKey secret = new SecretKeySpec(key, "AES");
        this.encryptedP = encrypted(secret, p(radix, u, n, tweak.length));
        this.rounds = ThreadLocal.withInitial(() -> new Rounds(secret));
    }

    /** Replaces the two halves by those of the encrypted string. */
    void encrypt(long[] halves) {
        var prf = rounds.get();
        long a = halves[0];
        long h = halves[1];
        for (int i = 0; i < ROUNDS; i++) {
            long m = i % 2 == 0 ? modulusU : modulusV;
            long c = (a + prf.number(i, h, m)) % m;
            a = h;
            h = c;
        }
        halves[0] = a;
        halves[1] = h;
    }

    /** Replaces the two halves by those of the decrypted string. */
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

    private static byte[] encrypted(SecretKey key, byte[] block) {
        try {
            return cipher(key).doFinal(block);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES encrypts whole blocks", impossible);
        }
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

    /** One thread's cipher and blocks. */
    private final class Rounds {
        private final Cipher cipher;
        private final byte[] block = new byte[BLOCK];
        private final byte[] result = new byte[BLOCK];
        private final byte[] roundQ = q.clone();

        Rounds(SecretKey key) {
            this.cipher = cipher(key);
        }

        /** Steps 6.i to 6.vi: NUM(S) modulo m. S never exceeds one block, since d is at most 12. */
        long number(int round, long half, long modulus) {
            roundQ[roundQ.length - b - 1] = (byte) round;
            for (int i = 0; i < b; i++) {
                roundQ[roundQ.length - 1 - i] = (byte) (half >>> (8 * i));
            }
            System.arraycopy(encryptedP, 0, result, 0, BLOCK);
            for (int from = 0; from < roundQ.length; from += BLOCK) {
                for (int i = 0; i < BLOCK; i++) {
                    block[i] = (byte) (result[i] ^ roundQ[from + i]);
                }
                encryptBlock();
            }
            return remainder(modulus);
        }

        private void encryptBlock() {
            try {
                cipher.update(block, 0, BLOCK, result, 0);
            } catch (ShortBufferException impossible) {
                throw new IllegalStateException("AES gives as many bytes as it takes", impossible);
            }
        }

        private long remainder(long modulus) {
            if (d == Long.BYTES) {
                return Long.remainderUnsigned(firstEightBytes(), modulus);
            }
            long remainder = 0;
            for (int i = 0; i < d; i++) {
                remainder = (remainder << 8 | (result[i] & 0xFF)) % modulus;
            }
            return remainder;
        }

        private long firstEightBytes() {
            long number = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                number = number << 8 | (result[i] & 0xFF);
            }
            return number;
        }
    }
}
