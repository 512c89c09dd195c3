package cg.gouv.qr.printing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.keeping.ShardFiles;
import cg.gouv.qr.lot.ShardId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedShardTest {
    @TempDir
    Path folder;

    @Test
    void givesNoByteOfADamagedSegment() throws IOException {
        PackPlan plan = APack.written(folder, PackFormat.CSV, APack.STANDARD, false, 2000, 2000);
        byte[] whole = APack.bytes(APack.content(folder, plan).stream());
        Path second = APack.file(folder, new ShardId(12, 1));
        byte[] bytes = Files.readAllBytes(second);
        bytes[bytes.length / 2] ^= 1;
        Files.write(second, bytes);

        byte[] given = new byte[whole.length];
        int[] count = new int[1];
        PackStream stream = APack.content(folder, plan).stream();
        assertThatThrownBy(() -> {
                    for (int read; (read = stream.read(given, count[0], 1000)) > 0; ) {
                        count[0] += read;
                    }
                })
                .isInstanceOfSatisfying(
                        ShardUnreadable.class, e -> assertThat(e.shard()).isEqualTo(new ShardId(12, 1)));
        assertThat(count[0]).isGreaterThan(whole.length / 2);
        assertThat(Arrays.equals(given, 0, count[0], whole, 0, count[0])).isTrue();
    }

    @Test
    void goesOnFromAnotherCopyAtTheSameByte() throws IOException {
        PackPlan plan = APack.written(folder, PackFormat.CSV, APack.STANDARD, false, 2000, 2000);
        byte[] whole = APack.bytes(APack.content(folder, plan).stream());
        Path second = APack.file(folder, new ShardId(12, 1));
        Path copy = Files.copy(second, folder.resolve("copy"));
        byte[] bytes = Files.readAllBytes(second);
        bytes[bytes.length / 2] ^= 1;
        Files.write(second, bytes);

        List<ShardId> refused = new ArrayList<>();
        ShardFiles files = new ShardFiles() {
            @Override
            public Path find(ShardId shard) {
                return refused.contains(shard) ? copy : APack.file(folder, shard);
            }

            @Override
            public void refuse(ShardId shard, Exception why) {
                refused.add(shard);
            }
        };
        try (ShardStamps stamps = new ShardStamps(plan, files, APack.KEYS.shardKey())) {
            assertThat(APack.bytes(PackContent.of(plan, stamps, APack.KEYS).stream()))
                    .isEqualTo(whole);
        }
        assertThat(refused).containsExactly(new ShardId(12, 1));
    }

    @Test
    void refusesAWholeShardThatIsNotTheSealedOne() throws IOException {
        PackPlan plan = APack.written(folder, PackFormat.CSV, APack.STANDARD, false, 100, 100);
        Path first = APack.file(folder, new ShardId(12, 0));
        Files.copy(APack.file(folder, new ShardId(12, 1)), first, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> APack.content(folder, plan).stream())
                .isInstanceOf(ShardUnreadable.class)
                .hasMessageContaining("shard 0 of lot 12");
    }
}
