package cg.gouv.qr.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the server its places and its policy, read from its environment once. */
@ApplicationScoped
class StoreSource {
    @Produces
    @Singleton
    StorePlaces places(WorkFolder work) {
        return StorePlaces.of(System::getenv, work);
    }

    @Produces
    @Singleton
    StorePolicy policy() {
        return StorePolicy.of(System::getenv);
    }

    @Produces
    @Singleton
    WorkFolder work(Clock clock) {
        StoreSettings settings = new StoreSettings(System::getenv);
        return new WorkFolder(settings.work(), settings.workBytes(), clock);
    }
}
