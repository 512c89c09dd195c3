package cg.gouv.qr.product;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The imports that the caller may see, their rejected rows, and what running ones have read. */
@ApplicationScoped
class CatalogueImports {
    private static final String REJECT =
            "insert into rejected_row (import_id, organisation_id, line, column_name, value,"
                    + " reason, arguments) select :import, :organisation, r.line, r.column_name, r.value, r.reason, r.arguments"
                    + " from jsonb_to_recordset(cast(:rows as jsonb)) as r(line bigint, column_name text, value text, reason text,"
                    + " arguments jsonb)";
    private static final String REMEMBER = "insert into imported_key (import_id, organisation_id, key, line)"
            + " select :import, :organisation, k.key, k.line"
            + " from jsonb_to_recordset(cast(:keys as jsonb)) as k(key text, line bigint) on conflict do nothing";
    private static final String REJECTED = "select line, column_name, value, reason, cast(arguments as text)"
            + " from rejected_row where import_id = :import and (line, column_name) > (:line, :column)"
            + " order by line, column_name";
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})\\.(\\w*)");

    @PersistenceContext
    EntityManager em;

    void add(CatalogueImport added) {
        em.persist(added);
    }

    /** @throws NotFound if there is none, or it is another's */
    CatalogueImport get(ImportId id) {
        CatalogueImport found = em.find(CatalogueImport.class, id.value());
        if (found == null) {
            throw new NotFound("catalogueImport", id);
        }
        return found;
    }

    CatalogueImport written(CatalogueImport changed) {
        em.flush();
        return changed;
    }

    /** The newest first. */
    Page<CatalogueImport> page(Cursor cursor) {
        String after = cursor.after();
        TypedQuery<CatalogueImport> query = em.createQuery(
                        "select i from CatalogueImport i"
                                + (after == null
                                        ? ""
                                        : " where i.importedAt < :at or i.importedAt = :at and i.id < :id")
                                + " order by i.importedAt desc, i.id desc",
                        CatalogueImport.class)
                .setMaxResults(cursor.limit() + 1);
        if (after != null) {
            try {
                query.setParameter("at", Instant.parse(after.substring(0, Math.max(0, after.indexOf(' ')))));
            } catch (DateTimeParseException e) {
                throw new InvalidValue("cursor", "invalid.cursor", cursor.token());
            }
            query.setParameter(
                    "id", ImportId.of(after.substring(after.indexOf(' ') + 1)).value());
        }
        return Page.of(query.getResultList(), cursor.limit(), found -> found.importedAt() + " " + found.id());
    }

    /** The running imports of which nothing was heard since then. */
    List<ImportId> silentSince(Instant then) {
        return em.createQuery(
                        "select i from CatalogueImport i where i.state = :running and i.heardAt < :then",
                        CatalogueImport.class)
                .setParameter("running", ImportState.RUNNING)
                .setParameter("then", then)
                .getResultStream()
                .map(CatalogueImport::id)
                .toList();
    }

    void reject(CatalogueImport running, List<RejectedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        JsonArrayBuilder json = JSON.createArrayBuilder();
        for (RejectedRow row : rows) {
            json.add(JSON.createObjectBuilder()
                    .add("line", row.line())
                    .add("column_name", row.column())
                    .add("value", row.value())
                    .add("reason", row.reason())
                    .add("arguments", JSON.createArrayBuilder(row.arguments())));
        }
        em.createNativeQuery(REJECT)
                .setParameter("import", running.id().value())
                .setParameter("organisation", running.organisation().value())
                .setParameter("rows", json.build().toString())
                .executeUpdate();
    }

    /** By line, then by column. */
    @SuppressWarnings("unchecked")
    Page<RejectedRow> rejections(ImportId id, Cursor cursor) {
        long line = 0;
        String column = "";
        if (cursor.after() != null) {
            var place = PLACE.matcher(cursor.after());
            if (!place.matches()) {
                throw new InvalidValue("cursor", "invalid.cursor", cursor.token());
            }
            line = Long.parseLong(place.group(1));
            column = place.group(2);
        }
        List<Object[]> rows = em.createNativeQuery(REJECTED)
                .setParameter("import", id.value())
                .setParameter("line", line)
                .setParameter("column", column)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        List<RejectedRow> found = rows.stream()
                .map(row -> new RejectedRow(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        arguments((String) row[4])))
                .toList();
        return Page.of(found, cursor.limit(), row -> row.line() + "." + row.column());
    }

    private static List<Object> arguments(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.stream().<Object>map(CatalogueImports::argument).toList();
        }
    }

    private static Object argument(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.longValue();
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    /** On which line the running import has read each of these keys first, where it has. */
    @SuppressWarnings("unchecked")
    Map<String, Long> read(ImportId id, Collection<String> keys) {
        Map<String, Long> lines = new HashMap<>();
        if (!keys.isEmpty()) {
            List<Object[]> rows = em.createNativeQuery(
                            "select key, line from imported_key where import_id = :import and key in (:keys)")
                    .setParameter("import", id.value())
                    .setParameter("keys", keys)
                    .getResultList();
            rows.forEach(row -> lines.put((String) row[0], ((Number) row[1]).longValue()));
        }
        return lines;
    }

    void remember(CatalogueImport running, Map<String, Long> lines) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        lines.forEach((key, line) ->
                json.add(JSON.createObjectBuilder().add("key", key).add("line", line)));
        em.createNativeQuery(REMEMBER)
                .setParameter("import", running.id().value())
                .setParameter("organisation", running.organisation().value())
                .setParameter("keys", json.build().toString())
                .executeUpdate();
    }

    void forgetKeys(ImportId id) {
        em.createNativeQuery("delete from imported_key where import_id = :import")
                .setParameter("import", id.value())
                .executeUpdate();
    }
}
