package cg.gouv.qr.health;

import cg.gouv.qr.platform.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file can be written in the folder of the shards. */
@ApplicationScoped
class StoreCheck implements ReadinessCheck {
    @Inject
    Configuration configuration;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Optional<String> run() throws IOException {
        Path probe = Files.createTempFile(configuration.store(), ".readiness", null);
        Files.delete(probe);
        return Optional.empty();
    }
}
