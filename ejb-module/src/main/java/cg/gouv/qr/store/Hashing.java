package cg.gouv.qr.store;

import cg.gouv.qr.shard.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Bytes on their way, hashed. */
public final class Hashing {
    private static final int CHUNK = 1 << 16;

    /** Is told of bytes as they pass, and may hold them up. */
    @FunctionalInterface
    public interface Pace {
        void passed(int bytes);
    }

    private Hashing() {}

    /** The SHA-256 of what is left in the stream. */
    public static Digest sha256(InputStream in, Pace pace) throws IOException {
        return copy(in, OutputStream.nullOutputStream(), pace);
    }

    /** Copies what is left in the stream. @return its SHA-256 */
    static Digest copy(InputStream in, OutputStream out, Pace pace) throws IOException {
        MessageDigest hash = newSha256();
        byte[] chunk = new byte[CHUNK];
        for (int read; (read = in.read(chunk)) >= 0; ) {
            hash.update(chunk, 0, read);
            out.write(chunk, 0, read);
            pace.passed(read);
        }
        return Digest.of(hash.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
