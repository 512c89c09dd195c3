package cg.gouv.qr.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the server its places, read from its environment once. */
@ApplicationScoped
class StoreSource {
    @Produces
    @Singleton
    StorePlaces places() {
        return StorePlaces.of(System::getenv);
    }
}
