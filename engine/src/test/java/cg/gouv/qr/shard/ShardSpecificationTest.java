package cg.gouv.qr.shard;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.SpecificationVectors;
import cg.gouv.qr.SpecificationVectors.Vector;
import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.signature.KeyIds;
import cg.gouv.qr.symbol.EncoderProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vectors in docs/shard-format.md are what the source computes. */
class ShardSpecificationTest {
    private static final String DOCUMENT = "shard-format.md";
    private static final byte[] ROOT =
            SpecificationVectors.read("stamp-code.md", "keys").get(0).bytes("root");
    private static final List<Vector> SHARDS = SpecificationVectors.read(DOCUMENT, "shard");
    private static final List<Vector> MANIFESTS = SpecificationVectors.read(DOCUMENT, "manifest");

    @TempDir
    Path folder;

    @Test
    void writesTheShards() throws IOException {
        for (var vector : SHARDS) {
            var file = folder.resolve(vector.text("lot"));
            var header = header(vector);
            var sealed = write(vector, file);
            var bytes = Files.readAllBytes(file);
            var layout = new ShardLayout(header);
            assertThat(layout.headerBytes()).isEqualTo(vector.bytes("header"));
            assertThat(Arrays.copyOf(bytes, layout.headerBytes().length)).isEqualTo(vector.bytes("header"));
            assertThat(sealed.manifest().header().hex()).isEqualTo(vector.text("header.sha256"));
            for (int segment = 0; segment < header.segments(); segment++) {
                assertThat(Digest.at(bytes, (int) layout.trailerOffset() + segment * Digest.SIZE)
                                .hex())
                        .isEqualTo(vector.text("segment.root." + segment));
            }
            assertThat(sealed.merkleRoot().hex()).isEqualTo(vector.text("merkle.root"));
            assertThat(sealed.size()).isEqualTo(vector.number("size"));
            assertThat(sealed.sha256().hex()).isEqualTo(vector.text("file.sha256"));
        }
    }

    @Test
    void writesTheCompleteFile() throws IOException {
        var vector = SHARDS.get(0);
        var file = folder.resolve("complete");
        write(vector, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(vector.bytes("file"));
        var header = header(vector);
        var layout = new ShardLayout(header);
        var source = StampSource.of(header, EpochKeys.derive(7, EpochRoot.of(ROOT)));
        for (int i = 0; i < 2; i++) {
            var record = new byte[header.recordSize()];
            source.write(header.firstSerial() + i, 1, record, 0);
            assertThat(record).isEqualTo(vector.bytes("record." + i));
            assertThat(MerkleTree.leaf(record).bytes()).isEqualTo(vector.bytes("leaf." + i));
        }
        assertThat(Arrays.copyOfRange(
                        vector.bytes("file"), (int) layout.segmentOffset(0), (int) layout.trailerOffset()))
                .isEqualTo(vector.bytes("segment.0"));
        assertThat(vector.text("nonce.0")).isEqualTo("00".repeat(11) + "01");
    }

    @Test
    void writesTheManifestsAndAcceptsTheirSignatures() throws Exception {
        for (int i = 0; i < SHARDS.size(); i++) {
            var vector = MANIFESTS.get(i);
            var manifest = write(SHARDS.get(i), folder.resolve("shard-" + i)).manifest();
            assertThat(manifest.bytes()).isEqualTo(vector.bytes("bytes"));
            assertThat(manifest.digest().hex()).isEqualTo(vector.text("sha256"));
            var key = Ed25519Keys.publicKey(vector.bytes("public.key"));
            assertThat(KeyIds.of(key)).isEqualTo(vector.text("key.id"));
            new SignedManifest(manifest, vector.text("key.id"), ManifestSignature.of(vector.bytes("signature")))
                    .check(key);
            var secret = Ed25519Keys.privateKey(
                    HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
            assertThat(Ed25519Keys.sign(secret, manifest.bytes())).isEqualTo(vector.bytes("signature"));
        }
    }

    @Test
    void chainsTheDay() {
        var vectors = SpecificationVectors.read(DOCUMENT, "day");
        var log = DayLog.open(LocalDate.parse(vectors.get(0).text("day")), Digest.ZERO);
        for (var vector : vectors) {
            var entry = log.next(Digest.ofHex(vector.text("manifest")));
            assertThat(entry.sequence()).isEqualTo(vector.number("sequence"));
            assertThat(entry.previous().hex()).isEqualTo(vector.text("previous"));
            assertThat(entry.hash().hex()).isEqualTo(vector.text("hash"));
            log = log.append(entry);
        }
    }

    private static SealedShard write(Vector vector, Path file) throws IOException {
        var keys = EpochKeys.derive(vector.small("epoch"), EpochRoot.of(ROOT));
        return new ShardWriter(keys).write(header(vector), file, 1);
    }

    private static ShardHeader header(Vector vector) {
        return new ShardHeader(
                EncoderProfile.of(vector.small("profile")),
                CodeFormat.find(vector.small("format")).orElseThrow(),
                CodePrefix.parse(vector.text("prefix")),
                vector.number("lot"),
                vector.number("first"),
                vector.small("count"),
                vector.small("epoch"),
                vector.small("records.per.segment"));
    }
}
