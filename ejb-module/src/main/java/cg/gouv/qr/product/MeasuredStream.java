package cg.gouv.qr.product;

import cg.gouv.qr.product.BrokenCatalogue.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes what is read, and breaks off where a file is larger than allowed. */
final class MeasuredStream extends FilterInputStream {
    private final MessageDigest digest;
    private final long maximum;
    private long size;

    /** @param maximum in bytes */
    MeasuredStream(InputStream in, long maximum) {
        super(in);
        this.maximum = maximum;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            size += read;
            if (size > maximum) {
                throw new BrokenCatalogue(Reason.TOO_LARGE, Long.toString(maximum));
            }
            digest.update(buffer, offset, read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Of all that was read; ends the measuring. */
    byte[] sha256() {
        return digest.digest();
    }
}
