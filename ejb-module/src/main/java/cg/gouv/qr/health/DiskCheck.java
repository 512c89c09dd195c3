package cg.gouv.qr.health;

import cg.gouv.qr.platform.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** There is room for the next shards: a shard of 250,000 stamps takes about 32 MB. */
@ApplicationScoped
class DiskCheck implements ReadinessCheck {
    private static final long MEBIBYTE = 1L << 20;
    private static final long NEEDED = 256 * MEBIBYTE;
    private static final long WANTED = 2048 * MEBIBYTE;

    @Inject
    Configuration configuration;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Optional<String> run() throws IOException, NotReady {
        long free = Files.getFileStore(configuration.store()).getUsableSpace();
        if (free < NEEDED) {
            throw new NotReady(
                    "The store's disk must have " + NEEDED / MEBIBYTE + " MiB free, found " + free / MEBIBYTE);
        }
        return free < WANTED ? Optional.of("littleSpace") : Optional.empty();
    }
}
