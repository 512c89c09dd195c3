package cg.gouv.qr.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanJournalTest {
    private static final long NUMBER = 0x7D0C_21B9_4F5A_8E13L;
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

    @TempDir
    Path folder;

    private static Scan scan(int position) {
        return new Scan(NOW, 42, position, Outcome.AUTHENTIC, Channel.PAGE, null);
    }

    @Test
    void holdsScansInTheFormThatIsDocumented() throws Exception {
        try (ScanJournal journal = ScanJournal.create(folder, NUMBER, 10)) {
            assertThat(journal.append(scan(7))).contains(new ScanId(NUMBER, 0));

            ByteBuffer one = journal.read(0, 1);
            assertThat(one.getLong()).as("microseconds").isEqualTo(1_795_341_600_123_456L);
            assertThat(one.getLong()).as("lot").isEqualTo(42);
            assertThat(one.getInt()).as("position").isEqualTo(7);
            assertThat(one.get()).as("outcome").isEqualTo((byte) 1);
            assertThat(one.get()).as("channel").isEqualTo((byte) 1);
        }
    }

    @Test
    void hasRoomForSoMany() throws Exception {
        try (ScanJournal journal = ScanJournal.create(folder, NUMBER, 2)) {
            assertThat(journal.append(scan(1))).isPresent();
            assertThat(journal.isOver()).isFalse();
            assertThat(journal.append(scan(2))).isPresent();
            assertThat(journal.append(scan(3))).isEmpty();
            assertThat(journal.isOver()).isTrue();
        }
    }

    @Test
    void isTakenOverWithAllThatWasFlushedAndNothingElse() throws Exception {
        try (ScanJournal journal = ScanJournal.create(folder, NUMBER, 10)) {
            for (int position = 1; position <= 5; position++) {
                journal.append(scan(position));
            }
        }
        Path file = folder.resolve("7d0c21b94f5a8e13.scans");
        long torn = Files.size(file) - 6L * ScanForm.BYTES; // the fifth, in the middle of its write
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(10), torn + 4);
        }

        ScanJournal taken = ScanJournal.takeOver(file).orElseThrow();

        assertThat(taken.number()).isEqualTo(NUMBER);
        assertThat(taken.size()).isEqualTo(4);
        assertThat(taken.isOver()).isTrue();
        assertThat(taken.read(3, 4).getInt(16)).as("the fourth's position").isEqualTo(4);
        taken.delete();
        assertThat(file).doesNotExist();
    }

    @Test
    void isNotTakenOverWhenAScanInTheMiddleIsDamaged() throws Exception {
        try (ScanJournal journal = ScanJournal.create(folder, NUMBER, 1000)) {
            for (int position = 1; position <= 600; position++) {
                journal.append(scan(position));
            }
        }
        Path file = folder.resolve("7d0c21b94f5a8e13.scans");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(10), 4096 + (9L * ScanForm.BYTES) + 4);
        }

        assertThatThrownBy(() -> ScanJournal.takeOver(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged: scan 9 cannot be read, and scan 265 can");
        assertThat(file).exists();
    }

    @Test
    void isNotTakenFromWhoeverHasIt() throws Exception {
        try (ScanJournal journal = ScanJournal.create(folder, NUMBER, 10)) {
            assertThat(ScanJournal.takeOver(journal.file())).isEmpty();
        }
    }

    @Test
    void isNoJournalWithoutItsHeader() throws Exception {
        Path file = Files.write(folder.resolve("0000000000000001.scans"), new byte[8192]);

        assertThatThrownBy(() -> ScanJournal.takeOver(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("should begin as a journal of scans does");
    }

    @Test
    void keepsEachScanOfManyThreadsOnce() throws Exception {
        int threads = 32;
        int each = 200;
        Set<ScanId> ids = ConcurrentHashMap.newKeySet();
        try (ScanJournal journal = ScanJournal.create(folder, NUMBER, threads * each)) {
            together(threads, thread -> {
                for (int i = 0; i < each; i++) {
                    ids.add(journal.append(scan(1 + (thread * each) + i)).orElseThrow());
                }
            });

            assertThat(ids).hasSize(threads * each);
            assertThat(journal.size()).isEqualTo(threads * each);
            ByteBuffer all = journal.read(0, threads * each);
            assertThat(IntStream.range(0, threads * each).map(i -> all.getInt((i * ScanForm.BYTES) + 16)))
                    .as("positions")
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, threads * each).boxed().toList());
        }
    }

    @Test
    void writesWhatAnInterruptedThreadScans() throws Exception {
        try (ScanJournal journal = ScanJournal.create(folder, NUMBER, 10)) {
            Thread.currentThread().interrupt();

            Optional<ScanId> kept = journal.append(scan(1));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(kept).isPresent();
            assertThat(journal.append(scan(2))).isPresent();
        }
    }

    @Test
    void endsAtAWriteThatFails() throws Exception {
        ScanJournal journal = ScanJournal.create(folder, NUMBER, 10);
        journal.append(scan(1));
        journal.close();

        assertThatThrownBy(() -> journal.append(scan(2))).isInstanceOf(IOException.class);

        assertThat(journal.append(scan(3))).isEmpty();
        assertThat(journal.isOver()).isTrue();
        assertThat(journal.size()).isEqualTo(1);
    }

    @Test
    void failsForAllThatWaitWhenAWriteFails() throws Exception {
        ScanJournal journal = ScanJournal.create(folder, NUMBER, 100_000);
        Set<Integer> failed = ConcurrentHashMap.newKeySet();
        CountDownLatch begun = new CountDownLatch(8);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<?>> all = IntStream.range(0, 8)
                .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                    try {
                        begun.countDown();
                        for (int i = 1; journal.append(scan(i)).isPresent(); ) {
                            i++;
                        }
                    } catch (IOException e) {
                        failed.add(thread);
                    }
                    return null;
                }))
                .toList();
        begun.await();
        journal.close();
        for (Future<?> one : all) {
            one.get(10, TimeUnit.SECONDS);
        }
        pool.shutdown();
        assertThat(failed).isNotEmpty();
        assertThat(journal.isOver()).isTrue();
    }

    private interface Work {
        void of(int thread) throws IOException;
    }

    private static void together(int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> all = IntStream.range(0, threads)
                .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                    start.await();
                    work.of(thread);
                    return null;
                }))
                .toList();
        start.countDown();
        for (Future<?> one : all) {
            one.get(60, TimeUnit.SECONDS);
        }
        pool.shutdown();
    }
}
