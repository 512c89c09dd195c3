package cg.gouv.qr.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
    private static final Scan SCAN =
            new Scan(Instant.parse("2026-11-22T10:00:00Z"), 42, 7, Outcome.AUTHENTIC, Channel.PAGE, null);

    @TempDir
    Path folder;

    /** The last two scans that find room: who gave up must not leave the journal without its end. */
    @Test
    void goesWithoutADiskThatHangsAndWritesWhatWasGivenUpWhenItIsBack() throws Exception {
        try (HangingChannel disk = new HangingChannel(folder.resolve("journal"))) {
            GroupCommit commit = new GroupCommit(disk, 0, 1, 2, 0);
            CompletableFuture<Optional<ScanId>> first = CompletableFuture.supplyAsync(() -> append(commit));
            disk.awaitHanging();

            assertThatThrownBy(() -> commit.append(SCAN))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("does not answer");
            assertThat(first).isNotDone();

            disk.goOn();
            assertThat(first.get(10, TimeUnit.SECONDS)).contains(new ScanId(1, 0));
            assertThat(commit.flushed()).isEqualTo(2);
            assertThat(commit.isOver()).isTrue();
        }
    }

    private static Optional<ScanId> append(GroupCommit commit) {
        try {
            return commit.append(SCAN);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
