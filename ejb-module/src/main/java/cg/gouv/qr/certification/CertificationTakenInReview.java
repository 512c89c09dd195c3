package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A reviewer took a dossier. */
public record CertificationTakenInReview(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.takenInReview";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
