package cg.gouv.qr.platform;

/** The caller acts for no organisation, and what was asked is an organisation's to do. */
public class NoOrganisation extends Problem {
    public NoOrganisation() {
        super(Kind.FORBIDDEN, "noOrganisation");
    }
}
