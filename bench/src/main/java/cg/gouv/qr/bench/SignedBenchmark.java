package cg.gouv.qr.bench;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.StampSource;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.signature.RunSigner;
import cg.gouv.qr.symbol.EncoderProfile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From serial to record, a segment at a time, as the job does it. One operation is one stamp. */
@State(Scope.Thread)
public class SignedBenchmark {
    private static final int RECORDS = ShardHeader.DEFAULT_RECORDS_PER_SEGMENT;
    private static final EpochKeys KEYS = EpochKeys.derive(1, EpochRoot.of(new byte[32]));

    private final ShardHeader header = new ShardHeader(
            EncoderProfile.STANDARD, CodeFormat.STANDARD, CodePrefix.parse(Tails.PREFIX), 1, 0, 250_000, 1);
    private final StampSource source = StampSource.of(header, KEYS);
    private final RunSigner signer =
            KEYS.signer().run(header.format(), header.prefix().gs1());
    private final byte[] records = new byte[RECORDS * header.recordSize()];
    private long serial;

    /** Permutation, HMAC and code. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public byte[] codes() {
        signer.sign(serial += RECORDS, RECORDS, records, 0, header.recordSize());
        return records;
    }

    /** The same, and the symbol. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public byte[] stamps() {
        source.write(serial += RECORDS, RECORDS, records, 0);
        return records;
    }
}
