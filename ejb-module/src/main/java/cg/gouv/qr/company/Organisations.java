package cg.gouv.qr.company;

import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organisations that the caller may see. */
@ApplicationScoped
public class Organisations {
    @PersistenceContext
    EntityManager em;

    void add(Organisation organisation) {
        em.persist(organisation);
        em.flush(); // a number registered twice is told here, not at commit
    }

    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(em.find(Organisation.class, id.value()));
    }

    /** @throws NotFound if there is none, or it is another's */
    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new NotFound("organisation", id));
    }

    /** @throws StaleVersion if it changed since the caller read it */
    Organisation get(OrganisationId id, long version) {
        Organisation organisation = get(id);
        StaleVersion.check(version, organisation.version());
        return organisation;
    }

    /** The change written, so that its new version can be told. */
    Organisation written(Organisation organisation) {
        em.flush();
        return organisation;
    }

    /** Whether any organisation, seen or not, holds the number in the trade register. */
    boolean isTaken(String registrationNumber) {
        return (boolean) em.createNativeQuery("select registration_number_taken(:number)")
                .setParameter("number", registrationNumber)
                .getSingleResult();
    }

    Optional<Organisation> registeredBy(String person) {
        return em.createQuery(
                        "select o from Organisation o where o.registeredBy = :person and o.state <> :refused",
                        Organisation.class)
                .setParameter("person", person)
                .setParameter("refused", OrganisationState.REFUSED)
                .getResultStream()
                .findFirst();
    }

    /** In the order of their ids. */
    Page<Organisation> page(@Nullable OrganisationKind kind, @Nullable OrganisationState state, Cursor cursor) {
        List<Organisation> found = em.createQuery(
                        "select o from Organisation o where o.id > :after and (:kind is null or o.kind = :kind)"
                                + " and (:state is null or o.state = :state) order by o.id",
                        Organisation.class)
                .setParameter("after", cursor.afterId())
                .setParameter("kind", kind)
                .setParameter("state", state)
                .setMaxResults(cursor.limit() + 1)
                .getResultList();
        return Page.of(found, cursor.limit(), organisation -> organisation.id().toString());
    }
}
