package cg.gouv.qr.listing;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes under which one list holds its codes: SHA-256 over a label, the list's own random salt, the lot's number and the
 * code's spelling. So no two lists can be compared or joined, and no table of hashes serves for two. Not safe for several
 * threads.
 */
public final class CodeHashes {
    /** Bytes of a list's salt. */
    public static final int SALT_SIZE = 16;

    /** Bits of the hash of which a partition keeps the first ones. */
    static final int VALUE_BITS = 40;

    private static final byte[] LABEL = ListFile.LABEL.getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = LABEL.length + SALT_SIZE + Long.BYTES;
    private static final int HASH = 32;

    private final MessageDigest sha256;
    private final byte[] head = new byte[HEAD];
    private final byte[] hash = new byte[HASH];

    /**
     * @param salt 16 bytes, drawn for this list alone
     * @param lot the lot's number
     */
    public CodeHashes(byte[] salt, long lot) {
        if (salt.length != SALT_SIZE) {
            throw new IllegalArgumentException("A salt has " + SALT_SIZE + " bytes, found " + salt.length);
        }
        System.arraycopy(LABEL, 0, head, 0, LABEL.length);
        System.arraycopy(salt, 0, head, LABEL.length, SALT_SIZE);
        for (int i = 0; i < Long.BYTES; i++) {
            head[HEAD - 1 - i] = (byte) (lot >>> (8 * i));
        }
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Hashes a spelling in ASCII; {@link #partition} and {@link #value} then speak of it. */
    void hash(byte[] spellings, int offset, int length) {
        sha256.update(head);
        sha256.update(spellings, offset, length);
        try {
            sha256.digest(hash, 0, HASH);
        } catch (DigestException impossible) {
            throw new IllegalStateException("SHA-256 has 32 bytes", impossible);
        }
    }

    void hash(String spelling) {
        byte[] ascii = spelling.getBytes(StandardCharsets.US_ASCII);
        hash(ascii, 0, ascii.length);
    }

    /** Where the code belongs: the hash's first four bytes, spread evenly over so many partitions. */
    int partition(int partitions) {
        return (int) ((number(0, Integer.BYTES) * partitions) >>> Integer.SIZE);
    }

    /** The 40 bits behind those four bytes. */
    long value() {
        return number(Integer.BYTES, VALUE_BITS / 8);
    }

    private long number(int from, int bytes) {
        long number = 0;
        for (int i = from; i < from + bytes; i++) {
            number = number << 8 | (hash[i] & 0xFF);
        }
        return number;
    }
}
