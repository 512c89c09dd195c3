package cg.gouv.qr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.shard.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
    private static final int MOST = 25;

    @TempDir
    Path folder;

    private final AtomicLong seconds = new AtomicLong();
    private final Clock clock = ((InstantSource) () -> Instant.ofEpochSecond(seconds.get())).withZone(ZoneOffset.UTC);

    @Test
    void forgetsEverythingAtItsStart() throws IOException {
        Files.write(folder.resolve("left.draft"), new byte[1]);
        work();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fillsAFileOnce() throws IOException {
        WorkFolder work = work();
        AtomicInteger filled = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            Path file = work.file(hash(1), path -> {
                filled.incrementAndGet();
                Files.write(path, bytes(1));
            });
            assertThat(file).hasBinaryContent(bytes(1));
        }
        assertThat(filled).hasValue(1);
    }

    @Test
    void keepsNoneOfOtherBytes() {
        WorkFolder work = work();
        assertThatThrownBy(() -> work.file(hash(1), path -> Files.write(path, bytes(2))))
                .isInstanceOf(WrongBytes.class);
        assertThatThrownBy(() -> work.prove(hash(1), path -> Files.write(path, bytes(2))))
                .isInstanceOf(WrongBytes.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fillsAgainWhatWasDiscarded() throws IOException {
        WorkFolder work = work();
        Files.write(filled(work, 1), bytes(2));
        assertThat(work.discard(hash(1))).isTrue();
        assertThat(work.discard(hash(1))).isFalse();
        assertThat(filled(work, 1)).hasBinaryContent(bytes(1));
    }

    @Test
    void makesRoomByTheLeastRecentlyUsed() throws IOException {
        WorkFolder work = work();
        Path first = filled(work, 1);
        Path second = filled(work, 2);
        assertThat(filled(work, 1)).as("used again").isEqualTo(first);
        Path third = filled(work, 3);
        assertThat(first).exists();
        assertThat(second).doesNotExist();
        assertThat(third).exists();
    }

    private Path filled(WorkFolder work, int which) throws IOException {
        seconds.incrementAndGet();
        return work.file(hash(which), path -> Files.write(path, bytes(which)));
    }

    private WorkFolder work() {
        return new WorkFolder(folder, MOST, clock);
    }

    private static byte[] bytes(int which) {
        byte[] bytes = new byte[10];
        bytes[0] = (byte) which;
        return bytes;
    }

    private static Digest hash(int which) {
        return Digest.sha256(bytes(which));
    }
}
