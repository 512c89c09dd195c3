package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;

/** A company changed what it says in support of its dossier. */
public record CertificationStated(CertificationNumber certification, OrganisationId organisation)
        implements DomainEvent {
    @Override
    public String action() {
        return "certification.stated";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }
}
