package cg.gouv.qr.product;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A company's catalogue was read to its end. */
public record CatalogueImported(
        ImportId catalogueImport, OrganisationId organisation, int accepted, int unchanged, int rejected)
        implements DomainEvent {
    @Override
    public String action() {
        return "catalogue.imported";
    }

    @Override
    public String subject() {
        return "catalogueImport:" + catalogueImport;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("accepted", accepted, "unchanged", unchanged, "rejected", rejected);
    }
}
