package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A company opened a dossier. */
public record CertificationOpened(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.opened";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
