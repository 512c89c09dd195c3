package cg.gouv.qr.audit;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.platform.CallContext;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes each event down: who, for which organisation, what, to what, from where, in which request. */
@ApplicationScoped
class AuditTrail {
    private static final String ADD =
            "insert into audit_entry (at, person, person_name, organisation_id, permission, action, subject,"
                    + " subject_organisation_id, outcome, details, address, request_id) values (:at, :person, :name,"
                    + " cast(:organisation as uuid), :permission, :action, :subject, cast(:owner as uuid), :outcome, cast(:details as jsonb),"
                    + " :address, :request)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    CallContext context;

    @Inject
    Clock clock;

    void hear(@Observes DomainEvent event) {
        CallContext.Request request = context.request();
        em.createNativeQuery(ADD)
                .setParameter("at", clock.instant())
                .setParameter("person", caller.person())
                .setParameter("name", caller.name())
                .setParameter("organisation", text(caller.organisationOrNull()))
                .setParameter("permission", context.permission())
                .setParameter("action", event.action())
                .setParameter("subject", event.subject())
                .setParameter("owner", text(event.organisation()))
                .setParameter("outcome", event instanceof Refusal ? "REFUSED" : "DONE")
                .setParameter("details", json(event.details()))
                .setParameter("address", request == null ? null : request.address())
                .setParameter("request", request == null ? null : request.id())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.toString();
    }

    private static String json(Map<String, Object> details) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        details.forEach((name, value) -> {
            if (value instanceof Number number) {
                json.add(name, JSON.createValue(number));
            } else if (value instanceof Boolean flag) {
                json.add(name, flag);
            } else {
                json.add(name, value.toString());
            }
        });
        return json.build().toString();
    }
}
