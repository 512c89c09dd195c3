package cg.gouv.qr.company;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Asks the identity provider, through the outbox, to give an organisation's registrar its role, or to take it away. */
@ApplicationScoped
class Memberships {
    static final String KIND = "membership";

    @Inject
    Outbox outbox;

    void grant(Organisation organisation) {
        outbox.put(KIND, payload(organisation, true));
    }

    void withdraw(Organisation organisation) {
        outbox.put(KIND, payload(organisation, false));
    }

    private static JsonObject payload(Organisation organisation, boolean member) {
        return JSON.createObjectBuilder()
                .add("organisation", organisation.id().toString())
                .add("role", organisation.kind().role())
                .add("person", organisation.registeredBy())
                .add("member", member)
                .build();
    }
}
