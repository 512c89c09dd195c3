package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A certification was revoked. */
public record CertificationRevoked(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.revoked";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
