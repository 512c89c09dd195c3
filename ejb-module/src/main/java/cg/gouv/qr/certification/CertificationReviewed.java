package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A reviewer gave an opinion. */
public record CertificationReviewed(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.reviewed";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
