package cg.gouv.qr.tests.road;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was sealed of a lot, and the same made again by the engine alone, which no server disturbed. */
final class StoredShards {
    private final Stage stage;
    private final long lot;

    StoredShards(Stage stage, long lot) {
        this.stage = stage;
        this.lot = lot;
    }

    List<Map<String, @Nullable Object>> rows() {
        return stage.database()
                .all(
                        "select s.*, l.epoch, l.encoder_profile, l.code_format, l.code_prefix from shard s"
                                + " join lot l on l.number = s.lot_number where s.lot_number = ? order by s.index_in_lot",
                        lot);
    }

    Path file(Map<String, @Nullable Object> row) {
        return stage.installation()
                .store()
                .resolve(String.format(Locale.ROOT, "lot-%010d/shard-%05d.est", lot, number(row, "index_in_lot")));
    }

    /** The whole of the lot's folder: nothing half made may lie there. */
    List<Path> files() throws IOException {
        try (var files = Files.list(stage.installation().store().resolve("lot-%010d".formatted(lot)))) {
            return files.sorted().toList();
        }
    }

    /** Makes the shard of that row again in another place. */
    Path madeAgain(Map<String, @Nullable Object> row, Path folder) throws IOException {
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

    /** A stamp as it was sealed, or one of the lot's specimens, which have no short code. */
    record Stamp(int position, String code, String shortCode) {}

    /** The lot's stamps by position, or its specimens, read from the sealed files. */
    List<Stamp> stamps(boolean specimens) throws IOException {
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

    private EpochKeys keys(int epoch) {
        Installation installation = stage.installation();
        byte[] wrapped = (byte[]) stage.database()
                .all("select wrapped_root from key_epoch where number = ?", epoch)
                .get(0)
                .get("wrapped_root");
        var vault = Pkcs12Vault.open(
                installation.keystore(), installation.keystorePassword().toCharArray());
        return EpochKeys.derive(epoch, vault.unwrap(epoch, wrapped));
    }

    static long number(Map<String, @Nullable Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
