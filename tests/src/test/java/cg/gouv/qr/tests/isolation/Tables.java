package cg.gouv.qr.tests.isolation;

import cg.gouv.qr.tests.stage.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The application's tables, read from the catalogue, so that one that is added is covered by itself. */
final class Tables {
    /** What belongs to nobody: the platform's own numbers, keys, messages, logs and prices. Whoever adds one, says so here. */
    static final Set<String> OF_NOBODY = Set.of(
            "day_log_entry",
            "day_log_head",
            "document_number",
            "idempotent_request",
            "key_alarm",
            "key_epoch",
            "lot_change",
            "manifest_key",
            "outbox_message",
            "periodic_task",
            "refused_code",
            "scan",
            "scan_day_gone",
            "scan_hour",
            "scan_hour_due",
            "scan_journal",
            "scan_shipment",
            "serial_sequence",
            "shard_copy",
            "stamp_seen",
            "store_sight",
            "suspicion",
            "tariff");

    /** Belongs to a stamper alone, and names it as such; no company has a part in it. */
    static final Set<String> OF_STAMPERS = Set.of("print_download");

    /** Belongs to no organisation, and is shown to none: national readers alone see it. */
    static final Set<String> OF_THE_NATION = Set.of("report", "report_photo");

    /** Rows that name an organisation without being its own to read: the audit's readers are national. */
    static final Set<String> NATIONAL = Set.of("audit_entry");

    /** Belongs to organisations by its own key. */
    static final String ORGANISATION = "organisation";

    private Tables() {}

    static Set<String> all(Connection connection) throws SQLException {
        return new TreeSet<>(
                Database.texts(
                        connection,
                        "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'"));
    }

    /** Those with a column that names the organisation to which a row belongs. */
    static List<String> ofOrganisations(Connection connection) throws SQLException {
        return Database.texts(
                connection,
                "select table_name from information_schema.columns join pg_tables on tablename = table_name"
                        + " where table_schema = 'public' and schemaname = 'public' and column_name = 'organisation_id'"
                        + " order by table_name");
    }

    /** Those that PostgreSQL filters for everyone, the owner too, by a policy at least. */
    static Set<String> filtered(Connection connection) throws SQLException {
        return new TreeSet<>(Database.texts(
                connection,
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                        + " and relrowsecurity and relforcerowsecurity"
                        + " and exists (select from pg_policy where polrelid = pg_class.oid)"));
    }
}
