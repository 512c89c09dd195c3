package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A suspended certification is in force again. */
public record CertificationReinstated(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.reinstated";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
