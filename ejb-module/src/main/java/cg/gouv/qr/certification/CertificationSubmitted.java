package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A company submitted its dossier. */
public record CertificationSubmitted(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.submitted";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
