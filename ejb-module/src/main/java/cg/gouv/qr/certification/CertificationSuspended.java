package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A certification was suspended. */
public record CertificationSuspended(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.suspended";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
