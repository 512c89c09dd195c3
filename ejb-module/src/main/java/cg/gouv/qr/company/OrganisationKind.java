package cg.gouv.qr.company;

/** What an organisation is to the platform, and so which role its people get when it is admitted. */
public enum OrganisationKind {
    COMPANY("ENTREPRISE_CERTIFIEE"),
    STAMPER("ESTAMPILLEUR_AGREE");

    private final String role;

    OrganisationKind(String role) {
        this.role = role;
    }

    /** The realm role that members receive. */
    public String role() {
        return role;
    }
}
