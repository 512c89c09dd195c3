package cg.gouv.qr.cli.audit;

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
import java.io.UncheckedIOException;
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
public final class ShardsMadeAgain {
    private static final String ROWS =
            "select s.index_in_lot, s.folder, s.first_serial, s.quantity, s.specimen, s.state, l.epoch, l.encoder_profile,"
                    + " l.code_format, l.code_prefix from shard s join lot l on l.number = s.lot_number"
                    + " where s.lot_number = ? order by s.index_in_lot";
    /** No lease's. */
    private static final long NO_FENCE = 0;

    private final Installation installation;
    private final long lot;

    public ShardsMadeAgain(Installation installation, long lot) {
        this.installation = installation;
        this.lot = lot;
    }

    /**
     * A lot beside what the engine makes alone.
     *
     * @param shards of the lot, specimens' included
     * @param others those that are not sealed, or not equal to the last bit
     */
    record Compared(int shards, List<Path> others) {
        int identical() {
            return shards - others.size();
        }
    }

    private record Row(Path name, Optional<Path> file, ShardHeader header, boolean sealed, boolean specimen) {}

    Compared compare() throws SQLException, IOException {
        List<Row> rows;
        EpochKeys keys;
        try (Connection database = PlatformDatabase.open(installation)) {
            rows = rows(database);
            keys = new StoredKeys(installation, database)
                    .epoch(rows.get(0).header().epoch());
        }
        List<Path> others = rows.parallelStream()
                .filter(row -> !isIdentical(row, keys))
                .map(Row::name)
                .toList();
        return new Compared(rows.size(), others);
    }

    private static boolean isIdentical(Row row, EpochKeys keys) {
        if (!row.sealed() || row.file().isEmpty()) {
            return false;
        }
        try {
            Path folder = Files.createTempDirectory("undisturbed");
            Path again = folder.resolve("shard.est");
            try {
                var made = new ShardWriter(keys).write(row.header(), again, NO_FENCE);
                Path file = row.file().get();
                return made.size() == Files.size(file) && Files.mismatch(file, again) == -1;
            } finally {
                Files.deleteIfExists(again);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes of its first shard's first stamps. */
    public List<String> codes(int most) throws SQLException, IOException {
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
                    Path name = StoreFolders.name(row.getString("folder"), lot, row.getInt("index_in_lot"));
                    rows.add(new Row(
                            name,
                            store.find(name),
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
