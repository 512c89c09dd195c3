package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.audit.StoredKeys;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import cg.gouv.qr.cli.store.StoreFolders;
import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardReader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.symbol.EncoderProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lot's shards beside the same made by the engine alone, which no server and no fault disturbed: what determines a shard's
 * bytes is read from the lot, never from the file.
 */
final class UndisturbedShards {
    private static final String ROWS =
            "select s.index_in_lot, s.folder, s.first_serial, s.quantity, s.specimen, s.state, l.epoch, l.encoder_profile,"
                    + " l.code_format, l.code_prefix from shard s join lot l on l.number = s.lot_number"
                    + " where s.lot_number = ? order by s.index_in_lot";
    /** No lease's. */
    private static final long NO_FENCE = 0;

    private final Installation installation;
    private final long lot;

    UndisturbedShards(Installation installation, long lot) {
        this.installation = installation;
        this.lot = lot;
    }

    /** How many shards the lot has, and how many of them are sealed and equal to the last bit. */
    record Compared(int shards, int identical) {}

    private record Row(Optional<Path> file, ShardHeader header, boolean sealed, boolean specimen) {}

    Compared compare() throws SQLException, IOException {
        Path again = Files.createTempFile("shard", ".est");
        try (Connection database = PlatformDatabase.open(installation)) {
            List<Row> rows = rows(database);
            EpochKeys keys = new StoredKeys(installation, database)
                    .epoch(rows.get(0).header().epoch());
            int identical = 0;
            for (Row row : rows) {
                Files.delete(again);
                var made = new ShardWriter(keys).write(row.header(), again, NO_FENCE);
                boolean same = row.sealed()
                        && row.file().isPresent()
                        && made.size() == Files.size(row.file().get())
                        && Files.mismatch(row.file().get(), again) == -1;
                identical += same ? 1 : 0;
            }
            return new Compared(rows.size(), identical);
        } finally {
            Files.deleteIfExists(again);
        }
    }

    /** Codes of its first shard's first stamps. */
    List<String> codes(int most) throws SQLException, IOException {
        try (Connection database = PlatformDatabase.open(installation)) {
            Row row = rows(database).stream()
                    .filter(one -> one.sealed() && !one.specimen())
                    .findFirst()
                    .orElseThrow();
            EpochKeys keys =
                    new StoredKeys(installation, database).epoch(row.header().epoch());
            List<String> codes = new ArrayList<>();
            try (ShardReader reader = ShardReader.open(row.file().orElseThrow(), keys.shardKey())) {
                long first = row.header().firstSerial();
                long last = Math.min(row.header().lastSerial(), first + most - 1);
                reader.forEach(first, last, stamp -> {
                    StampCode code = stamp.code();
                    codes.add(code.text());
                });
            }
            return codes;
        }
    }

    private List<Row> rows(Connection database) throws SQLException {
        StoreFolders store = StoreFolders.of(installation);
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(ROWS)) {
            query.setLong(1, lot);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    CodeFormat format =
                            CodeFormat.find(row.getInt("code_format")).orElseThrow();
                    boolean specimen = row.getBoolean("specimen");
                    rows.add(new Row(
                            store.find(StoreFolders.name(row.getString("folder"), lot, row.getInt("index_in_lot"))),
                            new ShardHeader(
                                    EncoderProfile.of(row.getInt("encoder_profile")),
                                    specimen ? format.counterpart() : format,
                                    CodePrefix.parse(row.getString("code_prefix")),
                                    lot,
                                    row.getLong("first_serial"),
                                    row.getInt("quantity"),
                                    row.getInt("epoch")),
                            row.getString("state").equals("SEALED"),
                            specimen));
                }
            }
        }
        return rows;
    }
}
