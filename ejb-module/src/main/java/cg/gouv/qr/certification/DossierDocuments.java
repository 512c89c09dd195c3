package cg.gouv.qr.certification;

import cg.gouv.qr.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The documents of dossiers. Their contents never are in memory whole. */
@ApplicationScoped
class DossierDocuments {
    private static final String ADD =
            "insert into dossier_content (document_id, organisation_id, content) values (?, ?, ?)";
    private static final String PIECE =
            "select substring(content from :from for :length) from dossier_content where document_id = :document";
    private static final int PIECE_BYTES = 1 << 18;

    @PersistenceContext
    EntityManager em;

    /** In the order in which they were attached. */
    List<DossierDocument> of(CertificationNumber number) {
        return em.createQuery(
                        "select d from DossierDocument d where d.certification = :number order by d.attachedAt, d.id",
                        DossierDocument.class)
                .setParameter("number", number.value())
                .getResultList();
    }

    long count(CertificationNumber number) {
        return em.createQuery("select count(d) from DossierDocument d where d.certification = :number", Long.class)
                .setParameter("number", number.value())
                .getSingleResult();
    }

    Optional<DossierDocument> same(CertificationNumber number, byte[] sha256) {
        return of(number).stream()
                .filter(document -> Arrays.equals(document.sha256(), sha256))
                .findFirst();
    }

    /** @throws NotFound if the dossier has no such document */
    DossierDocument get(CertificationNumber number, DocumentId id) {
        DossierDocument found = em.find(DossierDocument.class, id.value());
        if (found == null || !found.certification().equals(number)) {
            throw new NotFound("document", id);
        }
        return found;
    }

    void add(DossierDocument document, SpooledFile file) {
        em.persist(document);
        em.flush();
        em.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(ADD);
                    InputStream content = file.open()) {
                insert.setObject(1, document.id().value());
                insert.setObject(2, document.organisation().value());
                insert.setBinaryStream(3, content, file.size());
                insert.executeUpdate();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Its content goes with it. */
    void remove(DossierDocument document) {
        em.remove(document);
        em.flush();
    }

    void write(DossierDocument document, OutputStream out) throws IOException {
        for (long from = 0; from < document.size(); from += PIECE_BYTES) {
            byte[] piece = (byte[]) em.createNativeQuery(PIECE)
                    .setParameter("from", (int) from + 1) // PostgreSQL counts from 1
                    .setParameter("length", PIECE_BYTES)
                    .setParameter("document", document.id().value())
                    .getSingleResult();
            out.write(piece);
        }
    }
}
