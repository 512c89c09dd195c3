package cg.gouv.qr.certification;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** Somebody downloaded a document of a dossier. */
public record DocumentDownloaded(CertificationNumber certification, OrganisationId organisation, DocumentId document)
        implements DomainEvent {
    @Override
    public String action() {
        return "document.downloaded";
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
