package cg.gouv.qr.cli.shard;

import cg.gouv.qr.cli.audit.StoredKeys;
import cg.gouv.qr.cli.stack.Trouble;
import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.shard.ManifestSignature;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardManifest;
import cg.gouv.qr.shard.SignedManifest;
import cg.gouv.qr.symbol.EncoderProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The sealed shards as the day's log knows them: where they belong, and their signed manifests. */
final class LoggedShards {
    private static final String ENTRY = "select e.lot_number, e.index_in_lot, e.manifest, e.signature, e.key_id,"
            + " l.code_prefix, s.folder from day_log_entry e join lot l on l.number = e.lot_number"
            + " join shard s on s.lot_number = e.lot_number and s.index_in_lot = e.index_in_lot where ";

    private final Connection database;
    private final StoredKeys keys;

    LoggedShards(Connection database, StoredKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** A shard's place and what was signed about it, whose signature was checked. */
    record Logged(
            long lot, int index, String prefix, @Nullable String folder, ShardManifest manifest) {
        /** The header that determined its bytes. */
        ShardHeader header() {
            CodeFormat format = manifest.format();
            EncoderProfile profile = manifest.profile();
            return new ShardHeader(
                    profile,
                    format,
                    CodePrefix.parse(prefix),
                    manifest.lot(),
                    manifest.firstSerial(),
                    manifest.count(),
                    manifest.epoch());
        }
    }

    /** The shard of a lot with an index. */
    Logged at(long lot, int index) throws SQLException {
        return find("e.lot_number = ? and e.index_in_lot = ?", lot, index, "shard %d of lot %d".formatted(index, lot));
    }

    /** The shard of a lot that begins with a serial. */
    Logged beginning(long lot, long firstSerial) throws SQLException {
        return find(
                "e.lot_number = ? and s.first_serial = ?",
                lot,
                firstSerial,
                "shard of lot %d from serial %d on".formatted(lot, firstSerial));
    }

    private Logged find(String condition, long first, long second, String what) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(ENTRY + condition)) {
            query.setLong(1, first);
            query.setLong(2, second);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new Trouble("No day's log knows a sealed " + what);
                }
                ShardManifest manifest = ShardManifest.parse(row.getBytes(3));
                new SignedManifest(manifest, row.getString(5), ManifestSignature.of(row.getBytes(4)))
                        .check(keys.manifestKey());
                return new Logged(row.getLong(1), row.getInt(2), row.getString(6), row.getString(7), manifest);
            }
        }
    }
}
