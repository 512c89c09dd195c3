package cg.gouv.qr.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.printing.DownloadEnded.Outcome;
import cg.gouv.qr.printing.content.PackContent;
import cg.gouv.qr.printing.content.PackFormat;
import cg.gouv.qr.printing.content.ShardStamps;
import cg.gouv.qr.printing.content.ShardUnreadable;
import cg.gouv.qr.printing.content.WrittenPack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTransferTest {
    @TempDir
    Path folder;

    private final List<ShardId> alarms = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();

    private record Ended(long sent, Outcome outcome) {}

    @Test
    void sendsItsRangeAndEndsTheDownload() throws IOException {
        WrittenPack pack = WrittenPack.of(folder, PackFormat.CSV, 500);
        byte[] whole = pack.bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transfer(pack, 1000, 3000).writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(whole, 1000, 3000));
        assertThat(ended).containsExactly(new Ended(2000, Outcome.COMPLETED));
        assertThat(alarms).isEmpty();
    }

    @Test
    void breaksOffAtADamagedShardAndRaisesTheAlarm() throws IOException {
        WrittenPack pack = WrittenPack.of(folder, PackFormat.CSV, 2000, 2000);
        byte[] whole = pack.bytes();
        PackTransfer transfer = transfer(pack, 0, whole.length);
        Path second = pack.file(1);
        byte[] shard = Files.readAllBytes(second);
        shard[shard.length - 5000] ^= 1;
        Files.write(second, shard);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> transfer.writeTo(out)).isInstanceOf(IOException.class);
        byte[] sent = out.toByteArray();
        assertThat(sent.length).isBetween(whole.length / 2, whole.length - 1);
        assertThat(sent).isEqualTo(Arrays.copyOf(whole, sent.length));
        assertThat(ended).containsExactly(new Ended(sent.length, Outcome.SHARD_UNREADABLE));
        assertThat(alarms).containsExactly(new ShardId(12, 1));
    }

    @Test
    void tellsThatTheClientIsGone() throws IOException {
        WrittenPack pack = WrittenPack.of(folder, PackFormat.CSV, 2000);
        PackTransfer transfer = transfer(pack, 0, pack.bytes().length);
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThatThrownBy(() -> transfer.writeTo(broken)).hasMessage("Broken pipe");
        assertThat(ended).containsExactly(new Ended(0, Outcome.CLIENT_GONE));
    }

    @Test
    void endsADownloadThatWasNeverWritten() throws IOException {
        WrittenPack pack = WrittenPack.of(folder, PackFormat.CSV, 100);
        transfer(pack, 0, 100).close();
        assertThat(ended).containsExactly(new Ended(0, Outcome.FAILED));
    }

    private PackTransfer transfer(WrittenPack pack, long from, long to) {
        ShardStamps stamps = pack.stamps();
        PackContent content = PackContent.of(pack.plan(), stamps, WrittenPack.keys());
        PackTransfer.Watch watch = new PackTransfer.Watch() {
            @Override
            public void alive(long sent) {
                throw new AssertionError("A transfer of a second gives no sign of life");
            }

            @Override
            public void unreadable(ShardUnreadable shard) {
                alarms.add(shard.shard());
            }

            @Override
            public void ended(long sent, Outcome outcome) {
                ended.add(new Ended(sent, outcome));
            }
        };
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
        return new PackTransfer(content.stream(from, to), stamps, watch, clock);
    }
}
