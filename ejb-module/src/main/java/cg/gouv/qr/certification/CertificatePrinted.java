package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** Somebody downloaded a certificate. */
public record CertificatePrinted(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certificate.printed";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
