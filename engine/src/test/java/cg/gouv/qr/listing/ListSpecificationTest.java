package cg.gouv.qr.listing;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.SpecificationVectors;
import cg.gouv.qr.SpecificationVectors.Vector;
import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors in docs/offline-list.md are what the source computes. */
class ListSpecificationTest {
    @TempDir
    Path folder;

    static Stream<Vector> lists() {
        return SpecificationVectors.read("offline-list.md", "list").stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void hashesAndWritesAndFindsTheCodes(Vector vector) throws IOException {
        ListedCodes codes = codes(vector);
        CodeHashes hashes = new CodeHashes(vector.bytes("salt"), vector.number("lot"));
        List<ListPartition> partitions = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ListWriter(hashes)
                .write(
                        codes,
                        made -> {
                            partitions.addAll(made);
                            return vector.text("signed");
                        },
                        out);
        assertThat(out.toByteArray()).isEqualTo(vector.bytes("file"));

        ListPartition only = partitions.get(0);
        assertThat(partitions).hasSize(1);
        assertThat(only.values()).isEqualTo(codes.count());
        assertThat(only.bits()).isEqualTo(vector.small("bits"));
        assertThat(only.revoked()).isEqualTo(1);
        assertThat(only.sha256().hex()).isEqualTo(vector.text("partition.sha256"));
        Path file = folder.resolve("list");
        Files.write(file, vector.bytes("file"));
        try (ListFile read = ListFile.open(file)) {
            assertThat(read.signed()).isEqualTo(vector.text("signed"));
            OfflineList list = new OfflineList(read, hashes, partitions);
            for (int position = 1; position <= codes.count(); position++) {
                String code = vector.text("code." + position);
                assertThat(text(codes, position)).isEqualTo(code);
                hashes.hash(code);
                assertThat(hashes.value() >>> (CodeHashes.VALUE_BITS - only.bits()))
                        .isEqualTo(vector.number("value." + position));
                assertThat(list.look(code)).isEqualTo(position == 2 ? Listing.REVOKED : Listing.LISTED);
            }
            assertThat(list.look(vector.text("other"))).isEqualTo(Listing.NOT_LISTED);
        }
    }

    private static ListedCodes codes(Vector vector) {
        EpochKeys keys = EpochKeys.derive(
                vector.small("epoch"),
                EpochRoot.of(SpecificationVectors.read("stamp-code.md", "keys")
                        .get(0)
                        .bytes("root")));
        return new SignedCodes(
                keys,
                CodePrefix.parse(vector.text("prefix")),
                CodeFormat.find(vector.small("format")).orElseThrow(),
                vector.number("first"),
                vector.small("count"),
                position -> position == 2);
    }

    private static String text(ListedCodes codes, int position) {
        byte[] spelling = new byte[codes.length()];
        codes.write(position, 1, spelling);
        return new String(spelling, StandardCharsets.US_ASCII);
    }
}
