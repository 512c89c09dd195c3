package cg.gouv.qr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.symbol.EncoderProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place does; each kind has a test that says how one is had. */
abstract class ShardPlaceContract {
    private static final FileKey KEY = FileKey.of("2026/11/21/17", 7, 3);
    private static final EpochKeys KEYS = EpochKeys.derive(1, EpochRoot.of(new byte[32]));
    private static final ShardHeader HEADER = new ShardHeader(
            EncoderProfile.STANDARD, CodeFormat.STANDARD, CodePrefix.standard("QR.GOUV.CG"), 7, 1000, 300, 1);

    @TempDir
    Path elsewhere;

    /** An empty one. */
    abstract ShardPlace place() throws IOException;

    /** One that is not there. */
    abstract ShardPlace away() throws IOException;

    @Test
    void keepsAShardThatIsMadeInIt() throws IOException {
        ShardPlace place = place();
        SealedShard made = place.make(KEY, 5, file -> new ShardWriter(KEYS).write(HEADER, file, 5));
        assertThat(place.size(KEY)).hasValue(made.size());
        assertThat(sha256(place)).isEqualTo(made.sha256());
    }

    @Test
    void showsNothingOfAShardThatFailed() throws IOException {
        ShardPlace place = place();
        assertThatThrownBy(() -> place.make(KEY, 5, file -> {
                    Files.write(ShardWriter.temporary(file, 5), new byte[100]);
                    throw new IOException("no room");
                }))
                .hasMessage("no room");
        assertThat(place.size(KEY)).isEmpty();
    }

    @Test
    void takesACopyAndGivesItBack() throws IOException {
        ShardPlace place = place();
        Path file = file(200_000);
        place.put(KEY, file, Digest.sha256(Files.readAllBytes(file)));
        try (InputStream in = place.read(KEY)) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(file));
        }
        place.put(KEY, file, Digest.sha256(Files.readAllBytes(file))); // as after a crash that hid the first
        assertThat(place.size(KEY)).hasValue(200_000);
    }

    @Test
    void replacesWhatIsDamaged() throws IOException {
        ShardPlace place = place();
        Path damaged = file(999);
        place.put(KEY, damaged, Digest.sha256(Files.readAllBytes(damaged)));
        Path whole = file(1000);
        place.put(KEY, whole, Digest.sha256(Files.readAllBytes(whole)));
        assertThat(sha256(place)).isEqualTo(Digest.sha256(Files.readAllBytes(whole)));
    }

    @Test
    void refusesACopyOfOtherBytes() throws IOException {
        ShardPlace place = place();
        Path file = file(1000);
        assertThatThrownBy(() -> place.put(KEY, file, Digest.ZERO))
                .isInstanceOf(WrongBytes.class)
                .hasMessageContaining(Digest.ZERO.hex());
        assertThat(place.size(KEY)).isEmpty();
    }

    @Test
    void saysWhatItDoesNotHave() throws IOException {
        ShardPlace place = place();
        assertThat(place.size(KEY)).isEmpty();
        assertThatThrownBy(() -> place.read(KEY)).isInstanceOf(NoSuchFileException.class);
        place.delete(KEY);
    }

    @Test
    void forgetsWhatIsDeleted() throws IOException {
        ShardPlace place = place();
        Path file = file(10);
        FileKey neighbour = FileKey.of("2026/11/21/17", 7, 4);
        place.put(KEY, file, Digest.sha256(Files.readAllBytes(file)));
        place.put(neighbour, file, Digest.sha256(Files.readAllBytes(file)));
        place.delete(KEY);
        assertThat(place.size(KEY)).isEmpty();
        assertThat(place.size(neighbour)).hasValue(10);
    }

    @Test
    void tellsWhetherItIsThere() throws IOException {
        ShardPlace place = place();
        assertThat(place.isThere()).isTrue();
        place.probe();
        ShardPlace away = away();
        assertThat(away.isThere()).isFalse();
        assertThatThrownBy(away::probe).isInstanceOf(IOException.class);
        Path file = file(10);
        assertThatThrownBy(() -> away.put(KEY, file, Digest.sha256(Files.readAllBytes(file))))
                .isInstanceOf(IOException.class);
    }

    private Path file(int size) throws IOException {
        byte[] bytes = new byte[size];
        new java.util.Random(size).nextBytes(bytes);
        return Files.write(elsewhere.resolve("file-" + size), bytes);
    }

    private static Digest sha256(ShardPlace place) throws IOException {
        try (InputStream in = place.read(KEY)) {
            return Hashing.sha256(in, bytes -> {});
        }
    }
}
