package cg.gouv.qr.cli.bench.verify;

import cg.gouv.qr.cli.stack.Trouble;
import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.signature.StampSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of many sealed lots, copied from those of one that was really ordered, paid and made; only what tells lots apart is made
 * up. No file stands behind them: a stamp is derived, and verification reads none.
 *
 * @param lots how many
 * @param quantity stamps of each
 * @param firstSerial the first lot's first stamp's
 * @param block serials from one lot's first to the next one's
 * @param epoch of all of them
 */
record MadeUpLots(int lots, int quantity, long firstSerial, long block, int epoch) {
    /** Over which the lots are spread in turn, each with a certification of its own. */
    private static final int PRODUCTS = 100;

    private static final String LATER = "now() + interval '10 years'";
    private static final String PRODUCT = "((i - 1) %% %d + 1)".formatted(PRODUCTS);
    private static final long SEED = 20261122;

    /** Which rows of the model are copied, how often, and what is different in the copy. */
    private record Copy(String rows, int count, Map<String, String> different) {}

    /**
     * Makes them.
     *
     * @param superuser of a database that is the benchmark's own
     * @param model a sealed lot, the only one of its order
     */
    static MadeUpLots make(Connection superuser, long model, int lots) throws SQLException {
        MadeUpLots made = describe(superuser, model, lots);
        superuser.setAutoCommit(false); // the server sees all of them or none, in the order of their serials
        try (Statement sql = superuser.createStatement()) {
            // Neither triggers nor foreign keys: the rows are right.
            sql.execute("set local session_replication_role = replica");
            for (Map.Entry<String, Copy> copy : made.copies(superuser).entrySet()) {
                sql.execute(insert(superuser, copy.getKey(), copy.getValue(), model));
            }
            sql.execute("update serial_sequence set next_serial = next_serial + " + made.block() * lots);
            sql.execute("select setval('lot_number', (select max(number) from lot))");
            superuser.commit();
        } finally {
            superuser.setAutoCommit(true);
        }
        try (Statement sql = superuser.createStatement()) {
            sql.execute("vacuum analyze");
        }
        return made;
    }

    private static MadeUpLots describe(Connection superuser, long model, int lots) throws SQLException {
        try (PreparedStatement query = superuser.prepareStatement(
                "select quantity, next_serial, quantity + specimen_quantity, epoch from lot, serial_sequence"
                        + " where number = ? and state = 'SEALED' and code_format = 1")) {
            query.setLong(1, model);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new Trouble("Lot %d should be sealed and of standard codes, and is not".formatted(model));
                }
                return new MadeUpLots(lots, row.getInt(1), row.getLong(2), row.getLong(3), row.getInt(4));
            }
        }
    }

    /** Table by table in the order of their keys. */
    private Map<String, Copy> copies(Connection superuser) throws SQLException {
        long before = numbered(superuser);
        String lot = before + " + i";
        String order = "'CMD-2020-' || lpad(i::text, 8, '0')";
        String product = "md5('made-up product ' || " + PRODUCT + ")::uuid";
        String certification = "'OCC-2020-' || lpad(" + PRODUCT + "::text, 6, '0')";
        String designation = "m.product_designation || ' ' || " + PRODUCT;
        String serial = "%d + (i - 1) * %d + (t.%%1$s - m.first_serial)".formatted(firstSerial, block);
        int products = Math.min(PRODUCTS, lots);
        Map<String, Copy> copies = new LinkedHashMap<>();
        copies.put(
                "product",
                new Copy(
                        "t.id = m.product_id",
                        products,
                        Map.of(
                                "id",
                                product,
                                "gtin",
                                "null",
                                "designation",
                                designation,
                                "designation_key",
                                "lower(" + designation + ")",
                                "sought",
                                "lower(" + designation + ")",
                                "bound_to",
                                certification)));
        copies.put(
                "certification",
                new Copy(
                        "t.number = m.certification_number",
                        products,
                        Map.of(
                                "number",
                                certification,
                                "product_id",
                                product,
                                "renews",
                                "null",
                                "verification_code",
                                "upper(left(md5('made-up certificate ' || i), 16))")));
        copies.put("stamp_order", new Copy("t.number = m.order_number", lots, Map.of("number", order)));
        Map<String, String> line = Map.of(
                "order_number",
                order,
                "product_id",
                product,
                "certification_number",
                certification,
                "product_designation",
                designation);
        copies.put("order_line", new Copy("t.order_number = m.order_number", lots, line));
        Map<String, String> ofLot = new LinkedHashMap<>(line);
        ofLot.put("number", lot);
        ofLot.put("first_serial", serial.formatted("first_serial"));
        ofLot.put("specimen_first_serial", serial.formatted("specimen_first_serial"));
        copies.put("lot", new Copy("t.number = m.number", lots, ofLot));
        copies.put(
                "shard",
                new Copy(
                        "t.lot_number = m.number",
                        lots,
                        Map.of(
                                "lot_number",
                                lot,
                                "first_serial",
                                serial.formatted("first_serial"),
                                "tier_due_at",
                                LATER)));
        copies.put("shard_copy", new Copy("t.lot_number = m.number", lots, Map.of("lot_number", lot, "due_at", LATER)));
        return copies;
    }

    private static long numbered(Connection superuser) throws SQLException {
        try (Statement query = superuser.createStatement();
                ResultSet row = query.executeQuery("select max(number) from lot")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String insert(Connection superuser, String table, Copy copy, long model) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query = superuser.prepareStatement(
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped"
                        + " and attidentity = '' and attgenerated = '' order by attnum")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        }
        String values = columns.stream()
                .map(column -> copy.different().getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from generate_series(1, %d) i, lot m, %s t where m.number = %d and %s"
                .formatted(table, String.join(", ", columns), values, copy.count(), table, model, copy.rows());
    }

    int stamps() {
        return lots * quantity;
    }

    /** The serial of the so-manieth stamp over all lots, from 0. */
    long serial(int stamp) {
        return firstSerial + stamp / quantity * block + stamp % quantity;
    }

    /**
     * Writes the codes of all stamps, 28 characters each, one behind the other, in an order that is drawn at random and the same
     * each time. Only the owner may read the file.
     *
     * @return the first
     */
    String writeCodes(StampSigner signer, Path file) throws IOException {
        int[] order = shuffled(stamps());
        byte[] codes = new byte[stamps() * CodeFormat.STANDARD.tailLength()];
        IntStream.range(0, order.length)
                .parallel()
                .forEach(place -> signer.sign(CodeFormat.STANDARD, Optional.empty(), serial(order[place]))
                        .writeTail(codes, place * CodeFormat.STANDARD.tailLength()));
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, codes);
        return new String(codes, 0, CodeFormat.STANDARD.tailLength(), StandardCharsets.US_ASCII);
    }

    private static int[] shuffled(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
        return order;
    }
}
