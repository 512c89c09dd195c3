package cg.gouv.qr.lot;

import cg.gouv.qr.platform.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where shard files lie: a folder for each lot, in it a file for each shard, whose name sorts as its index. */
@ApplicationScoped
public class ShardStore {
    @Inject
    Configuration configuration;

    /** The shard's file, there or not. */
    public Path file(ShardId shard) {
        return configuration.store().resolve(name(shard));
    }

    /** The same, in a folder that exists. */
    public Path place(ShardId shard) throws IOException {
        Path file = file(shard);
        Files.createDirectories(file.getParent());
        return file;
    }

    /**
     * Deletes what holders of older leases left unfinished. The caller holds the newest lease, so nobody else's work can
     * still be taken.
     */
    public void sweep(ShardId shard) throws IOException {
        Path file = file(shard);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(file.getParent(), file.getFileName() + ".*.part")) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static String name(ShardId shard) {
        return String.format(Locale.ROOT, "lot-%010d/shard-%05d.est", shard.lot(), shard.index());
    }
}
