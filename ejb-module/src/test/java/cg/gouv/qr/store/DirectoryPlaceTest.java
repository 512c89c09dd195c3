package cg.gouv.qr.store;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.shard.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryPlaceTest extends ShardPlaceContract {
    @TempDir
    Path root;

    @Override
    ShardPlace place() {
        return new DirectoryPlace(root, 0);
    }

    @Override
    ShardPlace away() {
        return new DirectoryPlace(root.resolve("unmounted"), 0);
    }

    @Test
    void leavesNoEmptyFolderBehind() throws IOException {
        FileKey key = FileKey.of("2026/11/21/17", 7, 0);
        Path file = Files.write(elsewhere.resolve("file"), new byte[3]);
        place().put(key, file, Digest.sha256(new byte[3]));
        place().delete(key);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void sweepsCopiesThatADeadNodeLeft() throws IOException {
        FileKey key = FileKey.of("2026/11/21/17", 7, 0);
        Path file = Files.write(elsewhere.resolve("file"), new byte[3]);
        place().put(key, file, Digest.sha256(new byte[3]));
        Path folder = root.resolve("2026/11/21/17/lot-0000000007");
        Path left = Files.write(folder.resolve("shard-00000.est.0123.copy"), new byte[1]);
        Files.setLastModifiedTime(
                left, FileTime.from(Files.getLastModifiedTime(left).toInstant().minusSeconds(200)));
        Path growing = Files.write(folder.resolve("shard-00000.est.4567.copy"), new byte[1]);
        place().put(key, file, Digest.sha256(new byte[3]));
        assertThat(left).doesNotExist();
        assertThat(growing).exists();
    }

    @Test
    void sweepsWhatAnOlderLeaseLeftAndNothingElse() throws IOException {
        Path folder = Files.createDirectories(root.resolve("lot-0000000007"));
        Files.write(folder.resolve("shard-00000.est.4.part"), new byte[10]);
        Files.write(folder.resolve("shard-00001.est.4.part"), new byte[10]);
        Files.write(folder.resolve("shard-00000.est.10.part"), new byte[10]);
        try {
            place().make(FileKey.of(null, 7, 0), 9, file -> {
                throw new IOException("the rest does not matter");
            });
        } catch (IOException expected) {
            assertThat(expected).hasMessage("the rest does not matter");
        }
        assertThat(folder).isDirectoryContaining("glob:**/shard-00001.est.4.part");
        assertThat(folder).as("a newer lease's").isDirectoryContaining("glob:**/shard-00000.est.10.part");
        assertThat(folder.resolve("shard-00000.est.4.part")).doesNotExist();
    }
}
