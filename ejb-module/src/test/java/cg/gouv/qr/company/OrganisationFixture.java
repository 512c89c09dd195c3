package cg.gouv.qr.company;

import java.time.Instant;

/** Organisations for the tests of those who come after. */
public final class OrganisationFixture {
    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private OrganisationFixture() {}

    public static Organisation registered(OrganisationKind kind) {
        OrganisationDetails details = new OrganisationDetails(
                "Imprimerie du Pool",
                "CG-PNR-01-2020-B12-00042",
                "M2020110000042",
                "12, avenue de l’Indépendance",
                "Pool",
                "Awa Mboungou",
                "awa@example.cg",
                "+242061234567");
        return new Organisation(kind, details.checked(), "registrar", NOW);
    }

    public static Organisation admitted(OrganisationKind kind) {
        Organisation organisation = registered(kind);
        organisation.admit("odile", NOW);
        return organisation;
    }
}
