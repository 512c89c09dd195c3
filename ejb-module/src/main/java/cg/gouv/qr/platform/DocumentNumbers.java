package cg.gouv.qr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Year;
import java.util.Locale;

/** Gives out the next number of a kind of document, without gaps: a transaction that rolls back gives its number back. */
@ApplicationScoped
public class DocumentNumbers {
    private static final String NEXT =
            "insert into document_number as d (kind, year, last_number) values (:kind, :year, 1)"
                    + " on conflict (kind, year) do update set last_number = d.last_number + 1 returning d.last_number";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * @param kind the document's prefix, such as {@code OCC}
     * @return such as {@code OCC-2026-000123}
     */
    public String next(String kind) {
        int year = Year.now(clock).getValue();
        Number number = (Number) em.createNativeQuery(NEXT)
                .setParameter("kind", kind)
                .setParameter("year", year)
                .getSingleResult();
        return String.format(Locale.ROOT, "%s-%d-%06d", kind, year, number.longValue());
    }
}
