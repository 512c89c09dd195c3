package cg.gouv.qr.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list's query, with only those conditions whose value is there: PostgreSQL then plans for what is asked, and takes an
 * index where a condition that allows for null would have it read every row.
 */
public final class Conditions {
    private final StringBuilder query;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String next = " where ";

    /** @param select what is read, without conditions */
    public Conditions(String select) {
        this.query = new StringBuilder(select);
    }

    /**
     * @param condition that names the value as {@code :name}
     * @param value null leaves the condition out
     */
    public Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(next).append(condition);
            next = " and ";
            values.put(name, value);
        }
        return this;
    }

    /** @param order such as {@code l.number desc} */
    public <T> TypedQuery<T> orderedBy(String order, EntityManager em, Class<T> type) {
        TypedQuery<T> found = em.createQuery(query + " order by " + order, type);
        values.forEach(found::setParameter);
        return found;
    }
}
