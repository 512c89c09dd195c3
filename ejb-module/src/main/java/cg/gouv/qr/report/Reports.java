package cg.gouv.qr.report;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Conditions;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.Ids;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reports that the caller may see: all, or none. */
@ApplicationScoped
class Reports {
    @PersistenceContext
    EntityManager em;

    void add(Report report, byte @Nullable [] photo) {
        em.persist(report);
        em.flush();
        if (photo != null) {
            em.createNativeQuery("insert into report_photo (report_id, content) values (:report, :content)")
                    .setParameter("report", report.id().value())
                    .setParameter("content", photo)
                    .executeUpdate();
        }
    }

    /** Nobody else works with that token until the transaction ends. */
    void holdToken(UUID token) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:token, 0)) as text)")
                .setParameter("token", "report " + token)
                .getSingleResult();
    }

    Optional<Report> under(UUID token) {
        return em.createQuery("select r from Report r where r.token = :token", Report.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    Optional<Report> find(ReceiptNumber receipt) {
        return em.createQuery("select r from Report r where r.receipt = :receipt", Report.class)
                .setParameter("receipt", receipt.value())
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound if there is none, or the caller may see none */
    Report get(ReportId id) {
        return Optional.ofNullable(em.find(Report.class, id.value())).orElseThrow(() -> new NotFound("report", id));
    }

    /** @throws StaleVersion if it changed since the caller read it */
    Report get(ReportId id, long version) {
        Report found = get(id);
        StaleVersion.check(version, found.version());
        return found;
    }

    /** The change written, so that its new version can be told. */
    Report written(Report report) {
        em.flush();
        return report;
    }

    void erase(Report report, String by, Instant now) {
        report.erase(by, now);
        em.createNativeQuery("delete from report_photo where report_id = :report")
                .setParameter("report", report.id().value())
                .executeUpdate();
        em.flush();
    }

    Optional<byte[]> photo(ReportId id) {
        List<?> found = em.createNativeQuery("select content from report_photo where report_id = :report")
                .setParameter("report", id.value())
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    /** Those that were closed before, the oldest first, and no more than so many. */
    List<Report> closedBefore(Instant moment, int most) {
        return em.createQuery(
                        "select r from Report r where r.state = :closed and r.closedAt < :moment order by r.closedAt",
                        Report.class)
                .setParameter("closed", ReportState.CLOSED)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
    }

    /** The newest first. */
    Page<Report> page(@Nullable ReportState state, @Nullable LotNumber lot, Cursor cursor) {
        Place after = Place.of(cursor);
        List<Report> found = new Conditions("select r from Report r")
                .and("r.state = :state", "state", state)
                .and("r.lot = :lot", "lot", lot == null ? null : lot.value())
                .and("r.receivedAt <= :at", "at", after == null ? null : after.at())
                .and("(r.receivedAt < :at or r.id < :id)", "id", after == null ? null : after.id())
                .orderedBy("r.receivedAt desc, r.id desc", em, Report.class)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), report -> report.receivedAt() + " " + report.id());
    }

    /** Where a page begins. */
    private record Place(Instant at, UUID id) {
        static @Nullable Place of(Cursor cursor) {
            String key = cursor.after();
            if (key == null) {
                return null;
            }
            int space = key.indexOf(' ');
            try {
                return new Place(Instant.parse(key.substring(0, space)), Ids.uuid("cursor", key.substring(space + 1)));
            } catch (DateTimeException | IndexOutOfBoundsException | InvalidValue e) {
                throw new InvalidValue("cursor", "invalid.cursor", cursor.token());
            }
        }
    }
}
