package cg.gouv.qr.keeping;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.store.FileKey;
import cg.gouv.qr.symbol.EncoderProfile;

/**
 * A sealed shard: where its file lies in any place, what the file is, and all that it takes to make it again.
 *
 * @param size bytes of the file
 * @param sha256 of the file
 */
public record KeptShard(ShardId id, FileKey file, long size, Digest sha256, ShardHeader header) {
    /** The columns of {@link #of}, from {@code shard s} and its {@code lot l}. */
    static final String COLUMNS =
            "s.lot_number, s.index_in_lot, s.folder, s.size, s.sha256, s.specimen, s.first_serial,"
                    + " s.quantity, l.epoch, l.encoder_profile, l.code_format, l.code_prefix";

    static final int COUNT = 12;

    static KeptShard of(Object[] row) {
        ShardId id = new ShardId(((Number) row[0]).longValue(), number(row[1]));
        CodeFormat stamps = CodeFormat.find(number(row[10])).orElseThrow();
        ShardHeader header = new ShardHeader(
                EncoderProfile.of(number(row[9])),
                (boolean) row[5] ? stamps.counterpart() : stamps,
                CodePrefix.parse((String) row[11]),
                id.lot(),
                ((Number) row[6]).longValue(),
                number(row[7]),
                number(row[8]));
        return new KeptShard(
                id,
                FileKey.of((String) row[2], id.lot(), id.index()),
                ((Number) row[3]).longValue(),
                Digest.of((byte[]) row[4]),
                header);
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
