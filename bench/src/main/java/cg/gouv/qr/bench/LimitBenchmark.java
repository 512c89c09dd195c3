package cg.gouv.qr.bench;

import cg.gouv.qr.shard.ShardHeader;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What no arrangement of the work can save: the cryptography of a version 3 stamp on the JDK's own primitives, in one piece
 * and without anything around it. One operation is one stamp.
 */
@State(Scope.Thread)
public class LimitBenchmark {
    private static final int RECORDS = ShardHeader.DEFAULT_RECORDS_PER_SEGMENT;
    private static final int RECORD = 124;
    /** Blocks of SHA-256: tag 2, its check 2, Merkle leaf 3, Merkle node 2, the file's hash 2. */
    private static final int HASHED = 11 * 64;

    private final byte[] hashed = new byte[RECORDS * HASHED];
    private final byte[] plain = new byte[RECORDS * RECORD];
    private final byte[] sealed = new byte[plain.length + 16];
    private final ByteBuffer nonce = ByteBuffer.allocate(12);
    private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
    private final MessageDigest sha256 = given(() -> MessageDigest.getInstance("SHA-256"));
    private final Cipher gcm = given(() -> Cipher.getInstance("AES/GCM/NoPadding"));

    /** Hashing. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public byte[] hashing() {
        return sha256.digest(hashed);
    }

    /** Encryption. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public byte[] encryption() throws GeneralSecurityException {
        nonce.putLong(0, nonce.getLong(0) + 1);
        gcm.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce.array()));
        gcm.doFinal(plain, 0, plain.length, sealed, 0);
        return sealed;
    }

    private static <T> T given(Callable<T> primitive) {
        try {
            return primitive.call();
        } catch (Exception impossible) {
            throw new IllegalStateException("Every JDK has SHA-256 and AES-GCM", impossible);
        }
    }
}
