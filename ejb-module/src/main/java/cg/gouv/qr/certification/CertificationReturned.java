package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A dossier went back to the company for completion. */
public record CertificationReturned(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.returned";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
