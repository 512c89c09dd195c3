package cg.gouv.qr.certification;

/** The life of a certification, from its dossier to its end. */
public enum CertificationState {
    /** The company prepares its dossier. */
    DRAFT,
    /** It waits for a reviewer. */
    SUBMITTED,
    /** A reviewer has taken it. */
    IN_REVIEW,
    /** The company has to complete it. */
    RETURNED,
    /** The reviewer has given an opinion; another person decides. */
    REVIEWED,
    GRANTED,
    REFUSED,
    SUSPENDED,
    REVOKED,
    EXPIRED;

    /** Whether the company may work on the dossier. */
    public boolean isOpenToTheCompany() {
        return this == DRAFT || this == RETURNED;
    }
}
