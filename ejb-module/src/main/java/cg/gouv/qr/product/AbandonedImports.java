package cg.gouv.qr.product;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.PeriodicTask;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Says of an import whose server died that it failed, so that nobody waits for it. */
@Stateless
@PermitAll
@AsPlatform("catalogue-import")
public class AbandonedImports implements PeriodicTask {
    // A batch takes well under a second; a slow line may take longer to bring its rows.
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Inject
    CatalogueImports imports;

    @Inject
    Event<CatalogueImportFailed> failed;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "catalogue-imports-abandoned";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        for (ImportId id : imports.silentSince(clock.instant().minus(PATIENCE))) {
            CatalogueImport abandoned = imports.get(id);
            abandoned.fail(BrokenCatalogue.Reason.ABANDONED, "", clock.instant());
            imports.forgetKeys(id);
            failed.fire(
                    new CatalogueImportFailed(id, abandoned.organisation(), BrokenCatalogue.Reason.ABANDONED.key()));
        }
    }
}
