package cg.gouv.qr.api.request;

import cg.gouv.qr.api.problem.ApiProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a 413 when more comes than was agreed, whatever the sender announced. */
final class BoundedStream extends FilterInputStream {
    /** Bytes that a JSON body may have: the largest of our forms has a few thousand. */
    static final int JSON_LIMIT = 1024 * 1024;

    private long left;

    BoundedStream(InputStream in, long limit) {
        super(in);
        left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw ApiProblem.of(413, "tooLarge");
        }
    }
}
