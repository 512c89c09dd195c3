package cg.gouv.qr.product;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** The import of a company's catalogue broke off; {@code reason} is the key of the message that says why. */
public record CatalogueImportFailed(ImportId catalogueImport, OrganisationId organisation, String reason)
        implements DomainEvent {
    @Override
    public String action() {
        return "catalogue.failed";
    }

    @Override
    public String subject() {
        return "catalogueImport:" + catalogueImport;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("reason", reason);
    }
}
