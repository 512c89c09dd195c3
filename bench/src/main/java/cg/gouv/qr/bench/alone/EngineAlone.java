package cg.gouv.qr.bench.alone;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.shard.StampSource;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.symbol.EncoderProfile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes shards with the job's checks, a thread for each processor, and says what the threads took: user and kernel mode, by
 * the kernel's account of each ({@link java.lang.management.ThreadMXBean#getCurrentThreadCpuTime}).
 */
public final class EngineAlone {
    private static final int WARM_UP_SHARDS = 16;
    private static final int SHARDS = 32;

    /** As the job's default, {@code ESTAMPILLE_SYMBOLS_PER_CHECK}. */
    private static final int SYMBOLS_PER_CHECK = 1000;

    private static final CodePrefix PREFIX = CodePrefix.parse("HTTPS://QR.GOUV.CG/");
    /** Keys of no epoch that was ever opened. */
    private static final EpochKeys KEYS = EpochKeys.derive(1, EpochRoot.of(new byte[32]));

    private static final double NANOSECONDS_PER_MICROSECOND = 1000; // a second per million is a microsecond per stamp

    private final Path folder;
    private final int threads;

    /** @param folder on the disk that shall be written; what is written there is removed */
    EngineAlone(Path folder, int threads) {
        this.folder = folder;
        this.threads = threads;
    }

    /** @param arguments a folder for the shards, and the file for the JSON, or nothing */
    public static void main(String[] arguments) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        EngineAlone engine = new EngineAlone(Path.of(arguments[0]), threads);
        engine.write(WARM_UP_SHARDS, ShardHeader.MAX_COUNT);
        EngineFigures figures = engine.write(SHARDS, ShardHeader.MAX_COUNT);
        System.out.printf(
                Locale.ROOT,
                "The engine alone, %,d stamps by %d threads: %.2f CPU s per million%n",
                figures.stamps(),
                threads,
                figures.cpuSecondsPerMillion());
        if (arguments.length > 1) {
            Files.write(
                    Path.of(arguments[1]),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
        }
    }

    /** Writes so many shards of so many stamps each, and removes each one when it is whole. */
    EngineFigures write(int shards, int stamps) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Long>> workers = new ArrayList<>();
        for (int worker = 0; worker < threads; worker++) {
            workers.add(() -> work(next, shards, stamps));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long nanoseconds = 0;
            for (Future<Long> worker : pool.invokeAll(workers)) {
                nanoseconds += worker.get();
            }
            long made = (long) shards * stamps;
            return new EngineFigures(made, nanoseconds / NANOSECONDS_PER_MICROSECOND / made);
        } finally {
            pool.shutdown();
        }
    }

    /** Until no shard is left; the processor time that it took, in nanoseconds. */
    private long work(AtomicInteger next, int shards, int stamps) throws IOException {
        var threadTimes = ManagementFactory.getThreadMXBean();
        long begun = threadTimes.getCurrentThreadCpuTime();
        ShardWriter writer = new ShardWriter(KEYS);
        for (int shard = next.getAndIncrement(); shard < shards; shard = next.getAndIncrement()) {
            ShardHeader header = new ShardHeader(
                    EncoderProfile.STANDARD,
                    CodeFormat.STANDARD,
                    PREFIX,
                    1,
                    (long) shard * stamps,
                    stamps,
                    1,
                    ShardHeader.DEFAULT_RECORDS_PER_SEGMENT);
            Path file = folder.resolve("shard-" + shard);
            writer.write(
                    header, StampSource.of(header, KEYS).checked(header, KEYS, SYMBOLS_PER_CHECK), file, 1, made -> {});
            Files.delete(file);
        }
        return threadTimes.getCurrentThreadCpuTime() - begun;
    }
}
