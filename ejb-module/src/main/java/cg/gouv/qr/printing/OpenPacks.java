package cg.gouv.qr.printing;

import cg.gouv.qr.lot.LotReleased;
import cg.gouv.qr.platform.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A released lot has its packs at once, so that its stamper sees what will come, and how far it is. */
@ApplicationScoped
class OpenPacks {
    @Inject
    PrintPacks packs;

    @Inject
    Configuration configuration;

    void hear(@Observes LotReleased released) {
        packs.open(released.lot(), configuration.dotsPerModule(), configuration.printDpi());
    }
}
