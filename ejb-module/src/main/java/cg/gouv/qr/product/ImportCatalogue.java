package cg.gouv.qr.product;

import static cg.gouv.qr.platform.Permission.PRODUCTS_MANAGE_OWN;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.product.BrokenCatalogue.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a company's catalogue: a CSV file (RFC 4180, UTF-8) with the header {@code gtin,designation,composition}. Good
 * rows go in, each bad one is reported. Only {@value #AT_ONCE} rows are in memory at a time.
 *
 * <p>A row names a product by its GTIN or, without one, by its designation in any case. It adds the product, changes it,
 * or finds it as it is: spacing does not count, so importing the same file again changes nothing. A product named twice
 * in one file is what its first row says; a second row that says otherwise is refused.
 */
@Stateless
@RolesAllowed(PRODUCTS_MANAGE_OWN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportCatalogue {
    private static final Logger LOG = System.getLogger(ImportCatalogue.class.getName());
    private static final int AT_ONCE = 500;
    private static final int NAME_MAXIMUM = 200;

    @Inject
    CatalogueBatches batches;

    @Inject
    Configuration configuration;

    /**
     * Reads to the end, or to where it breaks: the answer's state says which.
     *
     * @param fileName as its owner calls it, to be recognised by; may be missing
     * @param file read once, not closed
     */
    public CatalogueImport load(@Nullable String fileName, InputStream file) {
        ImportId id = batches.begin(named(fileName));
        try {
            var measured = new MeasuredStream(file, configuration.catalogueBytes());
            var reader = new CatalogueReader(measured);
            List<CatalogueRow> rows = new ArrayList<>(AT_ONCE);
            for (var next = reader.next(); next != null; next = reader.next()) {
                rows.add(CatalogueRow.of(next));
                if (rows.size() == AT_ONCE) {
                    batches.store(id, rows);
                    rows.clear();
                }
            }
            if (!rows.isEmpty()) {
                batches.store(id, rows);
            }
            return batches.finish(id, measured.sha256());
        } catch (BrokenCatalogue e) {
            return batches.fail(id, e.reason(), e.value());
        } catch (IOException e) {
            LOG.log(Level.INFO, "Catalogue import {0} was cut off: {1}", id, e.toString());
            return batches.fail(id, Reason.INTERRUPTED, "");
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "A batch of catalogue import " + id + " was not stored", e);
            return batches.fail(id, Reason.NOT_STORED, "");
        }
    }

    private static String named(@Nullable String fileName) {
        String name = TypedText.spaced(fileName == null ? "" : fileName.substring(lastSlash(fileName) + 1))
                .replaceAll("\\p{C}", "");
        return name.isEmpty() ? "catalogue.csv" : name.substring(0, Math.min(name.length(), NAME_MAXIMUM));
    }

    private static int lastSlash(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }
}
