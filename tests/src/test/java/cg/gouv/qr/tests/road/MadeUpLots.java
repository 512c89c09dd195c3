package cg.gouv.qr.tests.road;

import cg.gouv.qr.tests.stage.Database;
import cg.gouv.qr.tests.stage.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of many lots, copied from those of one that was really ordered, paid, made and prepared: whatever the tables say of
 * it, and only what tells lots apart is made up. No file stands behind them, so they are taken away again.
 */
final class MadeUpLots implements AutoCloseable {
    private static final int AT_ONCE = 20_000;
    private static final String DAY = "date '2020-01-01'";

    /** Table by table in the order of their keys: which rows of the model are copied, and what is different in the copy. */
    private final Map<String, Copy> copies = new LinkedHashMap<>();

    private final Stage stage;
    private final long model;
    private final int lots;
    private final long before;
    private final long firstSerial;

    private record Copy(String rows, Map<String, String> different) {}

    /** @param model a sealed lot, the only one of its order */
    MadeUpLots(Stage stage, long model, int lots) throws SQLException {
        this.stage = stage;
        this.model = model;
        this.lots = lots;
        this.before = number("select max(number) from lot");
        this.firstSerial = number("select next_serial from serial_sequence");
        long block = number("select quantity + specimen_quantity from lot where number = ?", model);
        describe(block);
        try (Connection connection = stage.database().superuser();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "set session_replication_role = replica"); // neither triggers nor foreign keys: the rows are right
            sql.execute("set synchronous_commit = off");
            for (int done = 0; done < lots; done += AT_ONCE) {
                for (Map.Entry<String, Copy> copy : copies.entrySet()) {
                    sql.execute(insert(
                            connection, copy.getKey(), copy.getValue(), done + 1, Math.min(lots, done + AT_ONCE)));
                }
            }
            sql.execute("update serial_sequence set next_serial = next_serial + " + block * lots);
            sql.execute("select setval('lot_number', " + (before + lots) + ")");
            sql.execute("vacuum analyze");
        }
    }

    private void describe(long block) {
        String lot = before + " + i";
        String order = "'CMD-2020-' || lpad(i::text, 8, '0')";
        String invoice = "'FAC-2020-' || lpad(i::text, 8, '0')";
        String serial = "%d + (i - 1) * %d + (t.%%1$s - m.first_serial)".formatted(firstSerial, block);
        String ofOrder = "t.%s = m.order_number";
        copies.put("stamp_order", new Copy(ofOrder.formatted("number"), Map.of("number", order)));
        copies.put("order_line", new Copy(ofOrder.formatted("order_number"), Map.of("order_number", order)));
        copies.put(
                "invoice",
                new Copy(ofOrder.formatted("order_number"), Map.of("number", invoice, "order_number", order)));
        copies.put(
                "payment",
                new Copy(
                        "t.invoice_number = (select number from invoice where order_number = m.order_number)",
                        Map.of("id", "gen_random_uuid()", "invoice_number", invoice, "reference", "'MADE-UP-' || i")));
        copies.put(
                "lot",
                new Copy(
                        "t.number = m.number",
                        Map.of(
                                "number",
                                lot,
                                "order_number",
                                order,
                                "first_serial",
                                serial.formatted("first_serial"),
                                "specimen_first_serial",
                                serial.formatted("specimen_first_serial"))));
        String ofLot = "t.lot_number = m.number";
        copies.put(
                "shard",
                new Copy(
                        ofLot,
                        Map.of(
                                "lot_number",
                                lot,
                                "first_serial",
                                serial.formatted("first_serial"),
                                "tier_due_at",
                                later())));
        copies.put("shard_copy", new Copy(ofLot, Map.of("lot_number", lot, "due_at", later())));
        copies.put(
                "day_log_entry",
                new Copy(
                        ofLot,
                        Map.of(
                                "lot_number",
                                lot,
                                "day",
                                DAY,
                                "sequence",
                                "i * 1000 + t.index_in_lot",
                                "entry_hash",
                                "sha256(convert_to(i || '/' || t.index_in_lot, 'UTF8'))")));
        copies.put("lot_change", new Copy(ofLot, Map.of("lot_number", lot)));
        copies.put("print_pack", new Copy(ofLot, Map.of("lot_number", lot, "id", "gen_random_uuid()")));
        copies.put(
                "audit_entry",
                new Copy(
                        "t.subject in ('lot:' || m.number, 'order:' || m.order_number)",
                        Map.of(
                                "subject",
                                "replace(replace(t.subject, 'lot:' || m.number, 'lot:' || (" + lot
                                        + ")), m.order_number, " + order + ")")));
    }

    private static String later() {
        return "now() + interval '10 years'";
    }

    private String insert(Connection connection, String table, Copy copy, int from, int to) throws SQLException {
        List<String> columns = Database.texts(
                connection,
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped"
                        + " and attidentity = '' order by attnum",
                table);
        String values = columns.stream()
                .map(column -> copy.different().getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from generate_series(%d, %d) i, lot m, %s t where m.number = %d and %s"
                .formatted(table, String.join(", ", columns), values, from, to, table, model, copy.rows());
    }

    Iterable<String> tables() {
        return copies.keySet();
    }

    /** The number of the i-th, from 1. */
    long lot(int i) {
        return before + i;
    }

    int count() {
        return lots;
    }

    private long number(String sql, Object... values) {
        return ((Number) stage.database()
                        .all(sql, values)
                        .get(0)
                        .values()
                        .iterator()
                        .next())
                .longValue();
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = stage.database().superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            for (String table : copies.keySet()) {
                sql.execute("delete from %s where %s"
                        .formatted(
                                table,
                                switch (table) {
                                    case "stamp_order" -> "number like 'CMD-2020-%'";
                                    case "order_line" -> "order_number like 'CMD-2020-%'";
                                    case "invoice" -> "number like 'FAC-2020-%'";
                                    case "payment" -> "invoice_number like 'FAC-2020-%'";
                                    case "lot" -> "number > " + before;
                                    case "audit_entry" ->
                                        "subject like 'order:CMD-2020-%' or subject like 'lot:%' and substr(subject, 5)::bigint > "
                                                + before;
                                    default -> "lot_number > " + before;
                                }));
            }
        }
    }
}
