package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A company attached a document to its dossier. */
public record DocumentAttached(CertificationNumber certification, OrganisationId organisation, DocumentId document)
        implements DomainEvent {
    @Override
    public String action() {
        return "document.attached";
    }

    @Override
    public String subject() {
        return "certification:" + certification;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("document", document);
    }
}
