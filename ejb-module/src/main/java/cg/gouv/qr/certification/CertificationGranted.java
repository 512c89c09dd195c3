package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A certification was granted. */
public record CertificationGranted(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.granted";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
