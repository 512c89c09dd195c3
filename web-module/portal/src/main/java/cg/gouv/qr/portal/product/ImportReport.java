package cg.gouv.qr.portal.product;

import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import cg.gouv.qr.portal.page.Problems;
import cg.gouv.qr.product.CatalogueImport;
import cg.gouv.qr.product.ImportId;
import cg.gouv.qr.product.ReadCatalogueImports;
import cg.gouv.qr.product.RejectedRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the import of a catalogue went, row by refused row. */
@Named
@RequestScoped
public class ImportReport {
    @Inject
    ReadCatalogueImports imports;

    @Inject
    Listing listing;

    @Inject
    Problems problems;

    private String id = "";
    private @Nullable CatalogueImport found;
    private @Nullable Page<RejectedRow> page;

    /** An import that one may not see is told before the page begins. */
    public void open() {
        getPage();
    }

    public CatalogueImport getFound() {
        if (found == null) {
            found = imports.read(ImportId.of(id));
        }
        return found;
    }

    public Page<RejectedRow> getPage() {
        if (page == null) {
            page = imports.rejections(ImportId.of(id), listing.cursor());
        }
        return page;
    }

    public String reason(RejectedRow row) {
        return problems.words(row.reason(), row.arguments());
    }

    public String getFailure() {
        return getFound()
                .failure()
                .map(key -> problems.words(key, List.of(getFound().failureValue())))
                .orElse("");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
