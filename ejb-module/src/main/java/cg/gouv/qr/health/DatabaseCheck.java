package cg.gouv.qr.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The database answers, and its schema is this build's, or a newer one's while nodes are replaced one by one. */
@ApplicationScoped
class DatabaseCheck implements ReadinessCheck {
    @Inject
    DatabaseState database;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Optional<String> run() throws NotReady {
        int found = database.schemaVersion();
        if (found < SchemaVersion.BUILT_FOR) {
            throw new NotReady("The schema must be of version " + SchemaVersion.BUILT_FOR + ", found " + found
                    + ": run the migrations");
        }
        if (database.isContractedSince(SchemaVersion.BUILT_FOR)) {
            throw new NotReady("The schema lacks what release " + SchemaVersion.BUILT_FOR
                    + " needs: it was contracted for a newer one, found version " + found);
        }
        return found > SchemaVersion.BUILT_FOR ? Optional.of("newerSchema") : Optional.empty();
    }
}
