package cg.gouv.qr.portal.product;

import cg.gouv.qr.platform.Page;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.portal.page.Listing;
import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.product.CatalogueImport;
import cg.gouv.qr.product.ImportCatalogue;
import cg.gouv.qr.product.ReadCatalogueImports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Imports of catalogues: the form for a new one, and how the others went. */
@Named
@RequestScoped
public class CataloguePage {
    @Inject
    ImportCatalogue catalogue;

    @Inject
    ReadCatalogueImports imports;

    @Inject
    Listing listing;

    @Inject
    Notice notice;

    private @Nullable Part file;
    private @Nullable Page<CatalogueImport> page;

    public String load() throws IOException {
        Part sent = Required.value("file", file);
        try (InputStream content = sent.getInputStream()) {
            var done = catalogue.load(sent.getSubmittedFileName(), content);
            return notice.then("catalogue.read", "/product/import?id=" + done.id());
        }
    }

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<CatalogueImport> getPage() {
        if (page == null) {
            page = imports.list(listing.cursor());
        }
        return page;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
