package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A certification reached its end, or its renewal took its place. */
public record CertificationExpired(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.expired";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
