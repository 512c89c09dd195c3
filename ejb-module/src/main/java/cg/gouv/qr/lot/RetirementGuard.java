package cg.gouv.qr.lot;

import cg.gouv.qr.key.EpochRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** An epoch is not retired while stamps are made with its keys. */
@ApplicationScoped
class RetirementGuard {
    @Inject
    Lots lots;

    void hear(@Observes EpochRetired event) {
        long inProduction = lots.inProduction(event.epoch());
        if (inProduction > 0) {
            throw new EpochInProduction(event.epoch(), inProduction);
        }
    }
}
