package cg.gouv.qr.bench;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.listing.CodeHashes;
import cg.gouv.qr.listing.ListWriter;
import cg.gouv.qr.listing.SignedCodes;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import java.io.IOException;
import java.io.OutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A lot's offline list, from serials to the file's bytes. One operation is one stamp. */
@State(Scope.Thread)
public class ListBenchmark {
    private static final int STAMPS = 1_000_000;
    private static final EpochKeys KEYS = EpochKeys.derive(1, EpochRoot.of(new byte[32]));

    /** Permutation, HMAC, code, hash, sorting and coding; the signature is left out. */
    @Benchmark
    @OperationsPerInvocation(STAMPS)
    public long listed() throws IOException {
        Count count = new Count();
        SignedCodes codes = new SignedCodes(
                KEYS, CodePrefix.parse(Tails.PREFIX), CodeFormat.STANDARD, 0, STAMPS, position -> position % 100 == 0);
        new ListWriter(new CodeHashes(new byte[CodeHashes.SALT_SIZE], 1)).write(codes, partitions -> "unsigned", count);
        return count.bytes;
    }

    /** Bytes that go nowhere. */
    private static final class Count extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
