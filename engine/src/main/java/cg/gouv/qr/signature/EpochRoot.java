package cg.gouv.qr.signature;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.security.auth.Destroyable;

/**
 * The 32 bytes from which all keys of an epoch derive. Whoever loses the root loses every stamp of the epoch; whoever
 * steals it can make them.
 *
 * <p><b>Security guarantees.</b> The bytes never leave this package except wrapped by a {@link KeyVault}.
 * {@link #destroy} overwrites this copy; the keys already derived from it live on. Safe for several threads.
 */
public final class EpochRoot implements Destroyable {
    static final int LENGTH = 32;
    private final byte[] bytes;
    private boolean destroyed;

    private EpochRoot(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new root. */
    public static EpochRoot generate(SecureRandom random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new EpochRoot(bytes);
    }

    /** A root from its 32 bytes, which are copied; for restoring an escrowed root, and for published vectors. */
    public static EpochRoot of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A root has " + LENGTH + " bytes, found " + bytes.length);
        }
        return new EpochRoot(bytes.clone());
    }

    /** A copy, which the caller overwrites after use. */
    synchronized byte[] bytes() {
        if (destroyed) {
            throw new IllegalStateException("This copy of the root was destroyed");
        }
        return bytes.clone();
    }

    @Override
    public synchronized void destroy() {
        Arrays.fill(bytes, (byte) 0);
        destroyed = true;
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }
}
