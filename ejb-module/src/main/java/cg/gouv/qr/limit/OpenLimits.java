package cg.gouv.qr.limit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Before anybody is let in: a setting that is wrong is told at once, and the first who come are counted in time. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OpenLimits {
    @Inject
    ClientLimits clients;

    @Inject
    SerialLimits serials;

    @PostConstruct
    void open() {
        clients.warmUp();
        serials.warmUp();
    }
}
