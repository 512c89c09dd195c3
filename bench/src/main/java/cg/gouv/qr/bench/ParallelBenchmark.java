package cg.gouv.qr.bench;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.StampSource;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.symbol.EncoderProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Ways to spread the making of stamps over a machine's processors. One operation is one stamp; the work is the same, what
 * differs is what is handed from thread to thread.
 */
@State(Scope.Benchmark)
public class ParallelBenchmark {
    private static final int STAMPS = 100_000;
    private static final int CHUNK = 1000;
    private static final int RUN = ShardHeader.DEFAULT_RECORDS_PER_SEGMENT;
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    private static final int LAST = -1; // tells a consumer that nothing more comes
    private static final EpochKeys KEYS = EpochKeys.derive(1, EpochRoot.of(new byte[32]));
    private static final ShardHeader HEADER = new ShardHeader(
            EncoderProfile.STANDARD, CodeFormat.STANDARD, CodePrefix.parse(Tails.PREFIX), 1, 0, STAMPS, 1);

    /** One thread's source and where its stamps go. */
    private static final class Maker {
        private final StampSource source = StampSource.of(HEADER, KEYS);
        private final byte[] records = new byte[CHUNK * HEADER.recordSize()];

        int make(int first, int count) {
            source.write(first, count, records, 0);
            return count;
        }
    }

    private final ThreadLocal<Maker> makers = ThreadLocal.withInitial(Maker::new);
    private ExecutorService pool = Executors.newFixedThreadPool(WORKERS);

    @Setup
    public void open() {
        pool.shutdown();
        pool = Executors.newFixedThreadPool(WORKERS);
    }

    @TearDown
    public void close() {
        pool.shutdown();
    }

    /** One thread, stamp by stamp. */
    @Benchmark
    @OperationsPerInvocation(STAMPS)
    public int single() {
        int made = 0;
        for (int serial = 0; serial < STAMPS; serial++) {
            made += makers.get().make(serial, 1);
        }
        return made;
    }

    /** A task for each stamp. */
    @Benchmark
    @OperationsPerInvocation(STAMPS)
    public int pool() throws InterruptedException, ExecutionException {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int serial = 0; serial < STAMPS; serial++) {
            int one = serial;
            tasks.add(() -> makers.get().make(one, 1));
        }
        return sum(pool.invokeAll(tasks));
    }

    /** A task for each thousand stamps. */
    @Benchmark
    @OperationsPerInvocation(STAMPS)
    public int chunks() throws InterruptedException, ExecutionException {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int first = 0; first < STAMPS; first += CHUNK) {
            int from = first;
            tasks.add(() -> makers.get().make(from, CHUNK));
        }
        return sum(pool.invokeAll(tasks));
    }

    /** A producer puts serials into a bounded queue, consumers take them out. */
    @Benchmark
    @OperationsPerInvocation(STAMPS)
    public int queue() throws InterruptedException, ExecutionException {
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(CHUNK);
        List<Future<Integer>> consumers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            consumers.add(pool.submit(() -> consume(queue)));
        }
        for (int serial = 0; serial < STAMPS; serial++) {
            queue.put(serial);
        }
        for (int i = 0; i < WORKERS; i++) {
            queue.put(LAST);
        }
        return sum(consumers);
    }

    /** Workers that claim a run of serials each time they have finished one, as the job's partitions claim shards. */
    @Benchmark
    @OperationsPerInvocation(STAMPS)
    public int claims() throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Integer>> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(() -> claim(next));
        }
        return sum(pool.invokeAll(workers));
    }

    private int consume(BlockingQueue<Integer> queue) throws InterruptedException {
        int made = 0;
        for (int serial = queue.take(); serial != LAST; serial = queue.take()) {
            made += makers.get().make(serial, 1);
        }
        return made;
    }

    private int claim(AtomicInteger next) {
        int made = 0;
        for (int first = next.getAndAdd(RUN); first < STAMPS; first = next.getAndAdd(RUN)) {
            made += makers.get().make(first, Math.min(RUN, STAMPS - first));
        }
        return made;
    }

    private static int sum(List<Future<Integer>> parts) throws InterruptedException, ExecutionException {
        int made = 0;
        for (Future<Integer> part : parts) {
            made += part.get();
        }
        if (made != STAMPS) {
            throw new IllegalStateException("Expected " + STAMPS + " stamps, made " + made);
        }
        return made;
    }
}
