package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardReader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.Pkcs12Vault;
import cg.gouv.qr.symbol.EncoderProfile;
import cg.gouv.qr.tests.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was sealed of a lot, and the same made again by the engine alone, which no server disturbed. */
public final class StoredShards {
    private final Stage stage;
    private final long lot;
    private @Nullable Path folder;

    public StoredShards(Stage stage, long lot) {
        this.stage = stage;
        this.lot = lot;
    }

    public long lot() {
        return lot;
    }

    public List<Map<String, @Nullable Object>> rows() {
        return stage.database()
                .all(
                        "select s.*, l.epoch, l.encoder_profile, l.code_format, l.code_prefix from shard s"
                                + " join lot l on l.number = s.lot_number where s.lot_number = ? order by s.index_in_lot",
                        lot);
    }

    public Path file(Map<String, @Nullable Object> row) {
        return folder().resolve("shard-%05d.est".formatted(number(row, "index_in_lot")));
    }

    /** The whole of the lot's folder: nothing half made may lie there. */
    public List<Path> files() throws IOException {
        try (var files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    /** The same, also while files come and go, and before there is one. */
    Set<Path> names() throws IOException {
        Path known = knownFolder();
        return known != null && Files.isDirectory(known) ? new HashSet<>(files()) : new HashSet<>();
    }

    private @Nullable Path knownFolder() {
        if (folder == null) {
            folder = rows().stream()
                    .findFirst()
                    .map(row -> stage.installation()
                            .store()
                            .resolve(String.valueOf(row.get("folder")))
                            .resolve("lot-%010d".formatted(lot)))
                    .orElse(null);
        }
        return folder;
    }

    /** By the hour of the lot's release. */
    public Path folder() {
        return Objects.requireNonNull(knownFolder(), "the lot is not released");
    }

    /** Makes the shard of that row again in another place. */
    public Path madeAgain(Map<String, @Nullable Object> row, Path folder) throws IOException {
        int epoch = (int) number(row, "epoch");
        ShardHeader header = new ShardHeader(
                EncoderProfile.of((int) number(row, "encoder_profile")),
                format(row),
                CodePrefix.parse(String.valueOf(row.get("code_prefix"))),
                lot,
                number(row, "first_serial"),
                (int) number(row, "quantity"),
                epoch);
        Path target = folder.resolve("again-%05d.est".formatted(number(row, "index_in_lot")));
        var sealed = new ShardWriter(keys(epoch)).write(header, target, 1);
        assert sealed != null;
        return target;
    }

    /** Every shard is there once, whole, and the same to the last bit as one that nothing disturbed. */
    public void assertUndisturbed(int stamps, Path elsewhere) throws IOException {
        List<Map<String, @Nullable Object>> rows = rows();
        long next = number(rows.get(0), "first_serial");
        long count = 0;
        for (Map<String, @Nullable Object> row : rows) {
            assertThat(row.get("state")).isEqualTo("SEALED");
            if (!Boolean.TRUE.equals(row.get("specimen"))) {
                assertThat(number(row, "first_serial")).isEqualTo(next);
                next += number(row, "quantity");
                count += number(row, "quantity");
            }
        }
        assertThat(count).as("stamps of the lot").isEqualTo(stamps);
        assertThat(files())
                .as("files of the lot, none half made")
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(this::file).toList());
        for (Map<String, @Nullable Object> row : rows) {
            assertUndisturbed(row, elsewhere);
        }
    }

    /** That shard's file is the one that the engine makes alone, and what was sealed, if it is. */
    public void assertUndisturbed(Map<String, @Nullable Object> row, Path elsewhere) throws IOException {
        Path file = file(row);
        Path again = madeAgain(row, elsewhere);
        assertThat(Files.mismatch(file, again))
                .as("the first byte that differs in " + file)
                .isEqualTo(-1);
        Files.delete(again);
        if ("SEALED".equals(row.get("state"))) {
            assertThat(sha256(file)).as("the hash that was sealed").isEqualTo((byte[]) row.get("sha256"));
        }
    }

    private static byte[] sha256(Path file) throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public long inState(String state) {
        return rows().stream().filter(row -> state.equals(row.get("state"))).count();
    }

    /** How often its shards were claimed, all together. */
    public long attempts() {
        return rows().stream().mapToLong(row -> number(row, "attempts")).sum();
    }

    /** A stamp as it was sealed, or one of the lot's specimens, which have no short code. */
    public record Stamp(int position, String code, String shortCode) {}

    /** The lot's stamps by position, or its specimens, read from the sealed files. */
    public List<Stamp> stamps(boolean specimens) throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows()) {
            if (specimens == Boolean.TRUE.equals(row.get("specimen"))) {
                EpochKeys keys = keys((int) number(row, "epoch"));
                try (ShardReader reader = ShardReader.open(file(row), keys.shardKey())) {
                    long first = number(row, "first_serial");
                    long position = number(row, "first_position");
                    reader.forEach(
                            first,
                            first + number(row, "quantity") - 1,
                            stamp -> stamps.add(new Stamp(
                                    (int) (position + stamp.serial() - first),
                                    stamp.code().text(),
                                    specimens
                                            ? ""
                                            : keys.signer()
                                                    .shortCode(stamp.serial())
                                                    .text())));
                }
            }
        }
        return stamps;
    }

    /** The code that the lot's stamp of that position would have in that epoch, whether or not it was ever made. */
    String codeIn(int epoch, int position) {
        long first = number(
                stage.database()
                        .all("select first_serial from lot where number = ?", lot)
                        .get(0),
                "first_serial");
        return keys(epoch)
                .signer()
                .sign(CodeFormat.STANDARD, Optional.empty(), first + position - 1)
                .text();
    }

    private static CodeFormat format(Map<String, @Nullable Object> row) {
        CodeFormat format = CodeFormat.find((int) number(row, "code_format")).orElseThrow();
        return Boolean.TRUE.equals(row.get("specimen")) ? format.counterpart() : format;
    }

    EpochKeys keys(int epoch) {
        Installation installation = stage.installation();
        byte[] wrapped = (byte[]) stage.database()
                .all("select wrapped_root from key_epoch where number = ?", epoch)
                .get(0)
                .get("wrapped_root");
        var vault = Pkcs12Vault.open(
                installation.keystore(), installation.keystorePassword().toCharArray());
        return EpochKeys.derive(epoch, vault.unwrap(epoch, wrapped));
    }

    public static long number(Map<String, @Nullable Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
