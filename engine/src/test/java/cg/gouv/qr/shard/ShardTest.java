package cg.gouv.qr.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.symbol.EncoderProfile;
import cg.gouv.qr.symbol.Zxing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShardTest {
    private static final CodePrefix PREFIX = CodePrefix.standard("QR.GOUV.CG");
    private static final EpochKeys KEYS = keys(7, 1);

    @TempDir
    Path folder;

    static Stream<ShardHeader> headersOfEveryProfile() {
        var gs1 = CodePrefix.gs1("QR.GOUV.CG", new Gs1Link(new Gtin("6009510800104"), "CG01"));
        return Stream.of(
                new ShardHeader(EncoderProfile.STANDARD, CodeFormat.STANDARD, PREFIX, 1, 1000, 150, 7, 64),
                new ShardHeader(EncoderProfile.STANDARD, CodeFormat.SPECIMEN, PREFIX, 1, 2000, 64, 7, 64),
                new ShardHeader(
                        EncoderProfile.LONG_HOST,
                        CodeFormat.STANDARD,
                        CodePrefix.standard("ESTAMPILLES.COMMERCE.GOUV.CG"),
                        2,
                        3000,
                        65,
                        7,
                        64),
                new ShardHeader(EncoderProfile.GS1, CodeFormat.GS1, gs1, 3, 4000, 63, 7, 64),
                new ShardHeader(EncoderProfile.GS1, CodeFormat.GS1_SPECIMEN, gs1, 3, 5000, 1, 7, 64),
                new ShardHeader(EncoderProfile.ROUGH, CodeFormat.STANDARD, PREFIX, 4, 6000, 129, 7, 64));
    }

    @ParameterizedTest
    @MethodSource("headersOfEveryProfile")
    void holdsWhatTheSignerMakes(ShardHeader header) throws IOException {
        var file = folder.resolve("shard");
        new ShardWriter(KEYS).write(header, file, 1);
        try (var reader = ShardReader.open(file, KEYS.shardKey())) {
            assertThat(reader.header()).isEqualTo(header);
            for (long serial = header.firstSerial(); serial <= header.lastSerial(); serial++) {
                var stamp = reader.record(serial);
                var code = KEYS.signer().sign(header.format(), header.prefix().gs1(), serial);
                assertThat(stamp.code()).isEqualTo(code);
                assertThat(Zxing.read(stamp.symbol())).isEqualTo(header.prefix().url(code));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("headersOfEveryProfile")
    void isTheSameBytesEachTime(ShardHeader header) throws IOException {
        var first = new ShardWriter(KEYS).write(header, folder.resolve("first"), 1);
        var second = new ShardWriter(keys(7, 1)).write(header, folder.resolve("second"), 2);
        assertThat(second).isEqualTo(first);
        assertThat(second.manifest()).isEqualTo(first.manifest());
        assertThat(folder.resolve("second")).hasSameBinaryContentAs(folder.resolve("first"));
        assertThat(Files.size(folder.resolve("first"))).isEqualTo(first.size());
        assertThat(first.sha256()).isEqualTo(Digest.sha256(Files.readAllBytes(folder.resolve("first"))));
    }

    @Test
    void readsAtRandomWhatItReadsInOrder() throws IOException {
        var header = small(200);
        var file = written(header);
        List<StampRecord> inOrder = new ArrayList<>();
        try (var reader = ShardReader.open(file, KEYS.shardKey())) {
            reader.forEach(header.firstSerial(), header.lastSerial(), inOrder::add);
            assertThat(inOrder).hasSize(200);
            for (int i = 0, index = 0; i < 200; i++, index = (index + 77) % 200) {
                assertThat(reader.record(header.firstSerial() + index)).isEqualTo(inOrder.get(index));
            }
            assertThatThrownBy(() -> reader.record(header.lastSerial() + 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("holds the serials 1000 to 1199, found 1200");
        }
    }

    @Test
    void findsEveryFlippedByte() throws IOException {
        var bytes = Files.readAllBytes(written(small(5)));
        for (int i = 0; i < bytes.length; i++) {
            assertThat(damageAt(bytes, i)).isNotNull();
        }
        var segments = Files.readAllBytes(written(small(130)));
        for (int i = 0; i < segments.length; i += 13) {
            assertThat(damageAt(segments, i)).isNotNull();
        }
    }

    @Test
    void theManifestFindsEveryFlippedByte() throws IOException {
        var sealed = new ShardWriter(KEYS).write(small(2), folder.resolve("shard"), 1);
        check(folder.resolve("shard"), sealed.manifest());
        var bytes = Files.readAllBytes(folder.resolve("shard"));
        var damaged = folder.resolve("damaged");
        for (int i = 0; i < bytes.length; i++) {
            var copy = bytes.clone();
            copy[i] ^= (byte) (1 << i % 8);
            Files.write(damaged, copy);
            assertThatThrownBy(() -> check(damaged, sealed.manifest()))
                    .as("byte %d", i)
                    .isInstanceOf(ShardDamaged.class);
        }
    }

    @Test
    void withoutAKeyTheManifestFindsEveryFlippedByteToo() throws IOException {
        var sealed = new ShardWriter(KEYS).write(small(70), folder.resolve("shard"), 1);
        assertThat(ShardReader.inspect(folder.resolve("shard"))).isEqualTo(sealed);
        var bytes = Files.readAllBytes(folder.resolve("shard"));
        var damaged = folder.resolve("damaged");
        for (int i = 0; i < bytes.length; i += 7) {
            var copy = bytes.clone();
            copy[i] ^= (byte) (1 << i % 8);
            Files.write(damaged, copy);
            assertThat(differs(damaged, sealed)).as("byte %d", i).isTrue();
        }
    }

    private static boolean differs(Path file, SealedShard sealed) throws IOException {
        try {
            return !ShardReader.inspect(file).manifest().equals(sealed.manifest());
        } catch (ShardDamaged seen) {
            return true;
        }
    }

    @Test
    void saysWhereTheDamageIs() throws IOException {
        var header = small(200);
        var bytes = Files.readAllBytes(written(header));
        var layout = new ShardLayout(header);
        assertThat(damageAt(bytes, 20).part()).isEqualTo(ShardDamaged.Part.HEADER);
        assertThat(damageAt(bytes, (int) layout.trailerOffset()).part()).isEqualTo(ShardDamaged.Part.TRAILER);
        var segment = damageAt(bytes, (int) layout.segmentOffset(2) + 5);
        assertThat(segment.segment()).isEqualTo(2);
        assertThat(segment).hasMessageContaining("segment 2 (serials 1128 to 1191)");
    }

    @Test
    void findsAMissingOrAnAddedEnd() throws IOException {
        var bytes = Files.readAllBytes(written(small(70)));
        for (int length : List.of(0, 1, 37, 38, 60, 90, 91, bytes.length - 1, bytes.length + 1)) {
            var file = folder.resolve("cut");
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> readAll(file))
                    .as("length %d", length)
                    .isInstanceOfSatisfying(
                            ShardDamaged.class,
                            damage -> assertThat(damage.part()).isEqualTo(ShardDamaged.Part.LENGTH));
        }
    }

    @Test
    void findsSegmentsThatChangedPlaces() throws IOException {
        var header = small(192);
        var bytes = Files.readAllBytes(written(header));
        var layout = new ShardLayout(header);
        int size = layout.sealedSize(64);
        int first = (int) layout.segmentOffset(0);
        var swapped = bytes.clone();
        System.arraycopy(bytes, first, swapped, first + size, size);
        System.arraycopy(bytes, first + size, swapped, first, size);
        Files.write(folder.resolve("swapped"), swapped);
        assertThatThrownBy(() -> readAll(folder.resolve("swapped"))).isInstanceOf(ShardDamaged.class);
    }

    @Test
    void refusesAnotherRootsKey() throws IOException {
        var file = written(small(70));
        assertThatThrownBy(() -> {
                    try (var reader = ShardReader.open(file, keys(7, 2).shardKey())) {
                        reader.record(1000);
                    }
                })
                .isInstanceOf(ShardDamaged.class)
                .hasMessageContaining("does not authenticate");
        assertThatThrownBy(() -> ShardReader.open(file, keys(8, 1).shardKey()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("epoch 7's, found the key of epoch 8");
    }

    @Test
    void leavesNothingBehindWhenItIsStopped() {
        var header = small(200);
        var target = folder.resolve("shard");
        assertThatThrownBy(() -> new ShardWriter(KEYS)
                        .write(header, StampSource.of(header, KEYS), target, 3, records -> {
                            assertThat(ShardWriter.temporary(target, 3)).exists();
                            throw new StoppedForTest();
                        }))
                .isInstanceOf(StoppedForTest.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        var header = small(150);
        List<Integer> progress = new ArrayList<>();
        new ShardWriter(KEYS).write(header, StampSource.of(header, KEYS), folder.resolve("shard"), 1, progress::add);
        assertThat(progress).containsExactly(64, 128, 150);
    }

    @Test
    void mendsADamagedTarget() throws IOException {
        var header = small(70);
        var good = written(header);
        var target = folder.resolve("target");
        Files.writeString(target, "damaged");
        new ShardWriter(KEYS).write(header, target, 9);
        assertThat(target).hasSameBinaryContentAs(good);
    }

    @Test
    void showsItsHeaderWithoutAKey() throws IOException {
        var header = small(70);
        assertThat(ShardReader.header(written(header))).isEqualTo(header);
    }

    @Test
    void refusesAnotherShardUnderItsManifest() throws IOException {
        var sealed = new ShardWriter(KEYS).write(small(70), folder.resolve("one"), 1);
        new ShardWriter(KEYS).write(small(71), folder.resolve("other"), 1);
        Files.move(folder.resolve("other"), folder.resolve("one"), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> check(folder.resolve("one"), sealed.manifest()))
                .isInstanceOfSatisfying(
                        ShardDamaged.class, damage -> assertThat(damage.part()).isEqualTo(ShardDamaged.Part.MANIFEST));
    }

    private static ShardHeader small(int count) {
        return new ShardHeader(EncoderProfile.STANDARD, CodeFormat.STANDARD, PREFIX, 1, 1000, count, 7, 64);
    }

    private Path written(ShardHeader header) throws IOException {
        var file = folder.resolve("shard-" + header.count());
        new ShardWriter(KEYS).write(header, file, 1);
        return file;
    }

    private ShardDamaged damageAt(byte[] bytes, int index) throws IOException {
        var copy = bytes.clone();
        copy[index] ^= 1;
        var file = folder.resolve("damaged");
        Files.write(file, copy);
        try {
            readAll(file);
        } catch (ShardDamaged damage) {
            return damage;
        }
        throw new AssertionError("byte " + index + " was flipped unseen");
    }

    private static void readAll(Path file) throws IOException {
        try (var reader = ShardReader.open(file, KEYS.shardKey())) {
            List<StampRecord> read = new ArrayList<>();
            reader.forEach(reader.header().firstSerial(), reader.header().lastSerial(), read::add);
            assertThat(read).hasSize(reader.header().count());
        }
    }

    private static void check(Path file, ShardManifest manifest) throws IOException {
        try (var reader = ShardReader.open(file, KEYS.shardKey())) {
            reader.check(manifest);
        }
    }

    private static EpochKeys keys(int epoch, int fill) {
        var root = new byte[32];
        Arrays.fill(root, (byte) fill);
        return EpochKeys.derive(epoch, EpochRoot.of(root));
    }

    private static final class StoppedForTest extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
