package cg.gouv.qr.company;

/** The life of an organisation on the platform. */
public enum OrganisationState {
    REGISTERED,
    ADMITTED,
    REFUSED,
    SUSPENDED
}
