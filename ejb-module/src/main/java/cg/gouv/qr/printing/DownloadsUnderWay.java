package cg.gouv.qr.printing;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Counts each stamper's downloads over all nodes. A row says that one is under way, until its node stops saying so. */
@Stateless
@AsPlatform("printing")
@PermitAll
public class DownloadsUnderWay {
    /** How long after its last sign of life a download is taken for lost. */
    static final int PATIENCE_SECONDS = 60;

    /** How often a download gives a sign of life. */
    static final int SIGN_SECONDS = 15;

    private static final String ALIVE = "now() + " + PATIENCE_SECONDS + " * interval '1 second'";
    private static final String ADD = "insert into print_download (id, pack_id, stamper_id, person, node, first_byte,"
            + " end_byte, begun_at, alive_until) values (:id, :pack, :stamper, :person, :node, :from, :to, now(), "
            + ALIVE
            + ")";

    @PersistenceContext
    EntityManager em;

    @Inject
    Configuration configuration;

    @Inject
    Event<DomainEvent> events;

    /** @throws TooManyDownloads if the stamper has as many under way as it may have */
    public void begin(Download download, String person) {
        // One beginning at a time for a stamper, or two would both be the last that fits.
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:stamper, 0)) as text)")
                .setParameter("stamper", "print_download:" + download.stamper())
                .getSingleResult();
        Number underWay = (Number) em.createNativeQuery(
                        "select count(*) from print_download where stamper_id = :stamper and alive_until > now()")
                .setParameter("stamper", download.stamper().value())
                .getSingleResult();
        int maximum = configuration.downloadsPerStamper();
        if (underWay.intValue() >= maximum) {
            throw new TooManyDownloads(maximum);
        }
        em.createNativeQuery(ADD)
                .setParameter("id", download.id())
                .setParameter("pack", download.pack().value())
                .setParameter("stamper", download.stamper().value())
                .setParameter("person", person)
                .setParameter("node", configuration.node())
                .setParameter("from", download.from())
                .setParameter("to", download.to())
                .executeUpdate();
    }

    /** A sign of life. */
    public void go(Download download, long sent) {
        em.createNativeQuery("update print_download set sent = :sent, alive_until = " + ALIVE + " where id = :id")
                .setParameter("sent", sent)
                .setParameter("id", download.id())
                .executeUpdate();
    }

    /** @return false if it was taken for lost before */
    public boolean end(Download download, boolean complete) {
        if (complete && download.endsThePack()) {
            em.createNativeQuery("update print_pack set downloads = downloads + 1 where id = :id")
                    .setParameter("id", download.pack().value())
                    .executeUpdate();
        }
        return em.createNativeQuery("delete from print_download where id = :id")
                        .setParameter("id", download.id())
                        .executeUpdate()
                == 1;
    }

    /** Ends what nobody gave a sign of life of, so that the audit does not wait for it for ever. */
    @SuppressWarnings("unchecked")
    public void endLost() {
        List<Object[]> lost = em.createNativeQuery(
                        "delete from print_download where alive_until < now() returning id, pack_id, stamper_id, sent")
                .getResultList();
        lost.forEach(row -> events.fire(new DownloadEnded(
                (UUID) row[0],
                new PackId((UUID) row[1]),
                new OrganisationId((UUID) row[2]),
                ((Number) row[3]).longValue(),
                DownloadEnded.Outcome.NODE_LOST)));
    }
}
