package cg.gouv.qr.scan;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.sighting.Place;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where askers are: what they say themselves, else what this node's table says of their network. Read before anybody is let in. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanPlaces {
    @Inject
    Configuration configuration;

    private NetworkPlaces networks = NetworkPlaces.NONE;

    @PostConstruct
    void read() {
        configuration.networkPlaces().ifPresent(file -> networks = NetworkPlaces.read(file));
    }

    public Optional<Place> of(Asker asker) {
        return asker.told().or(() -> networks.of(asker.address()));
    }
}
