package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A certification was refused. */
public record CertificationRefused(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.refused";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
