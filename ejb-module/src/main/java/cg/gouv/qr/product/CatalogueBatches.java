package cg.gouv.qr.product;

import static cg.gouv.qr.platform.Permission.PRODUCTS_MANAGE_OWN;

import cg.gouv.qr.platform.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps of an import, each a transaction of its own: whatever breaks later, a batch that is stored stays counted. */
@Stateless
@RolesAllowed(PRODUCTS_MANAGE_OWN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CatalogueBatches {
    @Inject
    Products products;

    @Inject
    CatalogueImports imports;

    @Inject
    Event<CatalogueImported> imported;

    @Inject
    Event<CatalogueImportFailed> failed;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    public ImportId begin(String fileName) {
        CatalogueImport begun = new CatalogueImport(caller.organisation(), fileName, caller.person(), clock.instant());
        imports.add(begun);
        return begun.id();
    }

    public void store(ImportId id, List<CatalogueRow> rows) {
        CatalogueImport running = imports.get(id);
        products.lockCatalogue(running.organisation());
        var rejected = new ArrayList<RejectedRow>();
        var good = new ArrayList<CatalogueRow.Good>();
        for (CatalogueRow row : rows) {
            if (row instanceof CatalogueRow.Good known) {
                good.add(known);
            } else {
                rejected.addAll(((CatalogueRow.Bad) row).why());
            }
        }
        var batch = new Batch(running, good);
        good.forEach(row -> batch.take(row, rejected));
        imports.remember(running, batch.read);
        imports.reject(running, rejected);
        int refused =
                (int) rejected.stream().mapToLong(RejectedRow::line).distinct().count();
        running.count(new CatalogueImport.Tally(batch.accepted, batch.unchanged, refused), clock.instant());
    }

    public CatalogueImport finish(ImportId id, byte[] sha256) {
        CatalogueImport running = imports.get(id);
        running.finish(sha256, clock.instant());
        imports.forgetKeys(id);
        imported.fire(new CatalogueImported(
                id, running.organisation(), running.accepted(), running.unchanged(), running.rejected()));
        return imports.written(running);
    }

    public CatalogueImport fail(ImportId id, BrokenCatalogue.Reason reason, String value) {
        CatalogueImport running = imports.get(id);
        running.fail(reason, value, clock.instant());
        imports.forgetKeys(id);
        failed.fire(new CatalogueImportFailed(id, running.organisation(), reason.key()));
        return imports.written(running);
    }

    /** What a batch finds, and what becomes of its rows. */
    private final class Batch {
        private final CatalogueImport running;
        private final Map<String, Product> known;
        private final Map<String, Long> read;
        private int accepted;
        private int unchanged;

        Batch(CatalogueImport running, List<CatalogueRow.Good> rows) {
            this.running = running;
            List<ProductDetails.Checked> details =
                    rows.stream().map(CatalogueRow.Good::details).toList();
            this.known = products.named(running.organisation(), details);
            this.read = new HashMap<>(imports.read(
                    running.id(),
                    details.stream().map(ProductDetails.Checked::key).collect(Collectors.toSet())));
        }

        void take(CatalogueRow.Good row, List<RejectedRow> rejected) {
            String key = row.details().key();
            Product product = known.get(key);
            if (product == null) {
                product = new Product(running.organisation(), row.details(), clock.instant());
                products.add(product);
                known.put(key, product);
                accepted++;
            } else if (product.says(row.details())) {
                unchanged++;
            } else if (read.containsKey(key)) {
                rejected.add(row.rejected("import.duplicate", read.get(key)));
            } else if (product.boundTo().isPresent()) {
                rejected.add(row.rejected("product.bound", product.boundTo().get()));
                return; // another row for it is judged by itself
            } else {
                product.change(row.details());
                accepted++;
            }
            read.putIfAbsent(key, row.line());
        }
    }
}
