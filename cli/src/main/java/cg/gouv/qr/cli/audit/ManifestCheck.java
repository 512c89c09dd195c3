package cg.gouv.qr.cli.audit;

import cg.gouv.qr.cli.store.StoreFolders;
import cg.gouv.qr.shard.DayLog;
import cg.gouv.qr.shard.DayLogEntry;
import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.shard.ManifestSignature;
import cg.gouv.qr.shard.ShardManifest;
import cg.gouv.qr.shard.SignedManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes each day's chain from the manifests, checks each signature with the public key alone, and compares each
 * manifest with the shard's row and, if asked, with the file's bytes. It goes on after a disagreement, so that one run
 * names them all.
 */
public final class ManifestCheck {
    private static final String HEADS = "select cast(day as text), entries, head_hash from day_log_head order by day";

    private static final String ENTRIES =
            "select sequence, lot_number, index_in_lot, manifest, signature, key_id, entry_hash from day_log_entry"
                    + " where day = cast(? as date) order by sequence";

    private static final String SHARD = "select first_serial, quantity, size, sha256, merkle_root, folder from shard"
            + " where lot_number = ? and index_in_lot = ? and state = 'SEALED'";

    private static final String FOLDERS = "select s.tier is null or exists (select from shard_copy c where"
            + " c.lot_number = s.lot_number and c.index_in_lot = s.index_in_lot and c.form = 'WHOLE'"
            + " and c.place not like 's3://%') from shard s where s.lot_number = ? and s.first_serial = ?";

    private static final String UNLOGGED = "select lot_number, index_in_lot from shard s where state = 'SEALED' and not"
            + " exists (select from day_log_entry e where e.lot_number = s.lot_number and e.index_in_lot = s.index_in_lot)";

    private final Connection database;
    private final PublicKey key;
    private final StoreFolders store;
    private final List<String> disagreements = new ArrayList<>();
    private int days;
    private long manifests;
    private long filesRead;
    private long filesElsewhere;

    /** What was checked, and each thing that does not agree, in words. */
    public record Result(int days, long manifests, long files, long elsewhere, List<String> disagreements) {
        public String summary() {
            return "audit manifests: days=%d manifests=%d files=%d elsewhere=%d disagreements=%d"
                    .formatted(days, manifests, files, elsewhere, disagreements.size());
        }
    }

    public ManifestCheck(Connection database, PublicKey key, StoreFolders store) {
        this.database = database;
        this.key = key;
        this.store = store;
    }

    public Result run(@Nullable LocalDate only, boolean files) throws SQLException, IOException {
        Digest opening = Digest.ZERO;
        try (Statement sql = database.createStatement();
                ResultSet heads = sql.executeQuery(HEADS)) {
            while (heads.next()) {
                LocalDate day = LocalDate.parse(heads.getString(1));
                Digest head = Digest.of(heads.getBytes(3));
                if (only == null || only.equals(day)) {
                    days++;
                    checkDay(day, opening, heads.getLong(2), head, files);
                }
                opening = head;
            }
        }
        findUnlogged();
        return new Result(days, manifests, filesRead, filesElsewhere, List.copyOf(disagreements));
    }

    private void checkDay(LocalDate day, Digest opening, long entries, Digest head, boolean files)
            throws SQLException, IOException {
        DayLog log = DayLog.open(day, opening);
        try (PreparedStatement query = database.prepareStatement(ENTRIES)) {
            query.setString(1, day.toString());
            query.setFetchSize(1000);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    log = checkEntry(log, rows, files);
                }
            }
        } catch (DayLog.BrokenDayLog broken) {
            disagreements.add(broken.getMessage());
            return;
        }
        if (log.entries() != entries || !log.head().equals(head)) {
            disagreements.add("The log of %s ends with entry %d and head %s: expected %d and %s"
                    .formatted(day, log.entries(), log.head(), entries, head));
        }
    }

    private DayLog checkEntry(DayLog log, ResultSet row, boolean files) throws SQLException, IOException {
        long lot = row.getLong(2);
        int index = row.getInt(3);
        byte[] bytes = row.getBytes(4);
        manifests++;
        try {
            ShardManifest manifest = ShardManifest.parse(bytes);
            new SignedManifest(manifest, row.getString(6), ManifestSignature.of(row.getBytes(5))).check(key);
            compareWithRow(manifest, lot, index, files);
        } catch (IllegalArgumentException | SignedManifest.ManifestForged e) {
            disagreements.add("Shard %d of lot %d: %s".formatted(index, lot, e.getMessage()));
        }
        return log.append(new DayLogEntry(
                log.day(), row.getLong(1), log.head(), Digest.sha256(bytes), Digest.of(row.getBytes(7))));
    }

    private void compareWithRow(ShardManifest manifest, long lot, int index, boolean files)
            throws SQLException, IOException {
        try (PreparedStatement query = database.prepareStatement(SHARD)) {
            query.setLong(1, lot);
            query.setInt(2, index);
            try (ResultSet row = query.executeQuery()) {
                boolean isSealed = row.next();
                if (!isSealed) {
                    disagreements.add("Shard %d of lot %d is in the log, but not sealed".formatted(index, lot));
                } else if (manifest.lot() != lot
                        || manifest.firstSerial() != row.getLong(1)
                        || manifest.count() != row.getInt(2)
                        || manifest.size() != row.getLong(3)
                        || !Arrays.equals(manifest.file().bytes(), row.getBytes(4))
                        || !Arrays.equals(manifest.merkleRoot().bytes(), row.getBytes(5))) {
                    disagreements.add(
                            "Shard %d of lot %d: its row differs from its signed manifest".formatted(index, lot));
                }
                if (files && isSealed) {
                    compareWithFile(manifest, StoreFolders.name(row.getString(6), lot, index));
                }
            }
        }
    }

    private void compareWithFile(ShardManifest manifest, Path name) throws IOException, SQLException {
        Optional<Path> file = store.find(name);
        if (file.isEmpty()) {
            if (belongsInAFolder(manifest)) {
                disagreements.add("%s is missing in %s".formatted(name, store));
            } else {
                filesElsewhere++;
            }
            return;
        }
        filesRead++;
        Digest found = sha256(file.get());
        if (!found.equals(manifest.file())) {
            disagreements.add("%s has the SHA-256 %s, expected %s".formatted(file.get(), found, manifest.file()));
        }
    }

    /** False for a shard that is reduced to its manifest, past its retention, or in buckets alone. */
    private boolean belongsInAFolder(ShardManifest manifest) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(FOLDERS)) {
            query.setLong(1, manifest.lot());
            query.setLong(2, manifest.firstSerial());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Digest sha256(Path file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return Digest.of(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private void findUnlogged() throws SQLException {
        try (Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery(UNLOGGED)) {
            while (rows.next()) {
                disagreements.add(
                        "Shard %d of lot %d is sealed, but in no day's log".formatted(rows.getInt(2), rows.getLong(1)));
            }
        }
    }
}
