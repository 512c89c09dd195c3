package cg.gouv.qr.cli.demo;

import cg.gouv.qr.cli.audit.ManifestCheck;
import cg.gouv.qr.cli.audit.StoredKeys;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import cg.gouv.qr.cli.store.StoreFolders;
import cg.gouv.qr.shard.ShardReader;
import cg.gouv.qr.signature.EpochKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Counts everything again, from the files, the answers and the database, as an auditor with the keys would. */
final class Recount {
    private final Installation installation;
    private final Plan plan;

    Recount(Installation installation, Plan plan) {
        this.installation = installation;
        this.plan = plan;
    }

    Figures count(Produced produced, Observed observed) throws SQLException, IOException {
        try (Connection database = PlatformDatabase.open(installation)) {
            Figures figures = new Figures();
            countCatalogue(figures, database, produced);
            countCertifications(figures, database, produced);
            countStamps(figures, database, produced);
            countVerdicts(figures, observed);
            ManifestCheck check = new ManifestCheck(
                    database, new StoredKeys(installation, database).manifestKey(), StoreFolders.of(installation));
            figures.note(
                    "disagreements between the days' logs, signatures, rows and files",
                    check.run(null, true).disagreements().size(),
                    0);
            return figures;
        }
    }

    private void countCatalogue(Figures figures, Connection database, Produced produced)
            throws SQLException, IOException {
        CatalogueCount expected = CatalogueCount.of(plan.catalogue());
        figures.note(
                "products",
                "products of the company in the database",
                ask(database, "select count(*) from product where organisation_id::text = ?", produced.organisation()),
                expected.products());
        figures.note(
                "rejected",
                "rows rejected, each with its reason",
                ask(
                        database,
                        "select count(distinct line) from rejected_row where import_id::text = ?",
                        produced.catalogueImport()),
                expected.rejected());
    }

    private void countCertifications(Figures figures, Connection database, Produced produced) throws SQLException {
        long granted = 0;
        for (String number : produced.certifications()) {
            granted += ask(
                    database,
                    "select count(*) from certification where state = 'GRANTED' and decided_by <> reviewer and number = ?",
                    number);
        }
        figures.note("certifications granted by another than the reviewer", granted, plan.products());
    }

    private void countStamps(Figures figures, Connection database, Produced produced) throws SQLException, IOException {
        long rows = 0;
        long sealed = 0;
        long intact = 0;
        long alike = 0;
        Set<String> all = new HashSet<>();
        for (Produced.Lot lot : produced.lots()) {
            Set<String> printed = new HashSet<>(PackRows.urls(lot.csv()));
            rows += PackRows.urls(lot.csv()).size();
            all.addAll(printed);
            alike += printed.equals(stampsInShards(database, lot)) ? 1 : 0;
            intact += sha256(lot.csv()).equals(lot.csvSha256()) ? 1 : 0;
            intact += sha256(lot.zip()).equals(lot.zipSha256()) ? 1 : 0;
            sealed += ask(
                    database,
                    "select sum(quantity) from shard where state = 'SEALED' and not specimen and lot_number::text = ?",
                    Long.toString(lot.number()));
        }
        figures.note("stamps", "stamps in the print packs", rows, plan.stamps());
        figures.note("distinct", "of them different from all others", all.size(), plan.stamps());
        figures.note("stamps in sealed shards, says the database", sealed, plan.stamps());
        figures.note("lots whose shard files hold just the printed stamps", alike, plan.lots());
        figures.note("downloaded packs with the promised SHA-256", intact, 2L * plan.lots());
    }

    private void countVerdicts(Figures figures, Observed observed) {
        figures.note("decoded", "symbols decoded from images", observed.decoded(), plan.samples());
        figures.note("authentic", "of them verified as authentic", observed.authentic(), plan.samples());
        figures.note("forged_refused", "forgeries refused", observed.forgedRefused(), plan.samples());
        figures.note("revoked_seen", "revoked stamps seen as revoked", observed.revokedSeen(), observed.revoked());
        figures.note(
                "stamps beside the revoked range, still authentic",
                observed.neighboursAuthentic(),
                observed.neighbours());
    }

    private Set<String> stampsInShards(Connection database, Produced.Lot lot) throws SQLException, IOException {
        EpochKeys keys = new StoredKeys(installation, database).epoch(lot.epoch());
        Set<String> stamps = new HashSet<>();
        for (Path shard : StoreFolders.of(installation).ofLot(database, lot.number())) {
            try (ShardReader reader = ShardReader.open(shard, keys.shardKey())) {
                var header = reader.header();
                if (!header.format().isSpecimen()) {
                    reader.forEach(
                            header.firstSerial(),
                            header.lastSerial(),
                            stamp -> stamps.add(header.prefix().url(stamp.code())));
                }
            }
        }
        return stamps;
    }

    private static long ask(Connection database, String question, String about) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(question)) {
            query.setString(1, about);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
