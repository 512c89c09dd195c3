package cg.gouv.qr.audit;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The trail as it can be read. */
@ApplicationScoped
class AuditEntries {
    private static final String SELECT = "select id, at, person, person_name, organisation_id, permission, action,"
            + " subject, subject_organisation_id, outcome, cast(details as text) as details, address, request_id"
            + " from audit_entry where id < :before";

    @PersistenceContext
    EntityManager em;

    /** The newest first. */
    Page<AuditEntry> page(AuditQuestion question, Cursor cursor) {
        StringBuilder sql = new StringBuilder(SELECT);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("before", before(cursor));
        and(sql, values, "subject = :subject", "subject", question.subject());
        and(sql, values, "person = :person", "person", question.person());
        and(sql, values, "action = :action", "action", question.action());
        and(sql, values, "at >= :from", "from", question.from());
        and(sql, values, "at < :until", "until", question.until());
        sql.append(" order by id desc");
        NativeQuery<?> query = em.createNativeQuery(sql.toString()).unwrap(NativeQuery.class);
        query.addScalar("id", Long.class).addScalar("at", Instant.class);
        query.addScalar("person", String.class).addScalar("person_name", String.class);
        query.addScalar("organisation_id", UUID.class).addScalar("permission", String.class);
        query.addScalar("action", String.class).addScalar("subject", String.class);
        query.addScalar("subject_organisation_id", UUID.class).addScalar("outcome", String.class);
        query.addScalar("details", String.class).addScalar("address", String.class);
        query.addScalar("request_id", String.class);
        values.forEach(query::setParameter);
        query.setMaxResults(cursor.limit() + 1);
        List<AuditEntry> found =
                query.getResultList().stream().map(row -> entry((Object[]) row)).toList();
        return Page.of(found, cursor.limit(), entry -> Long.toString(entry.id()));
    }

    private static void and(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static long before(Cursor cursor) {
        String after = cursor.after();
        if (after == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new InvalidValue("cursor", "invalid.cursor", cursor.token());
        }
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                (Long) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                organisation(row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                organisation(row[8]),
                (String) row[9],
                details((String) row[10]),
                (String) row[11],
                (String) row[12]);
    }

    private static @Nullable OrganisationId organisation(@Nullable Object id) {
        return id == null ? null : new OrganisationId((UUID) id);
    }

    private static Map<String, Object> details(String json) {
        Map<String, Object> details = new LinkedHashMap<>();
        try (var reader = JSON.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> details.put(name, plain(value)));
        }
        return details;
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> value.toString();
        };
    }
}
