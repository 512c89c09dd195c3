package cg.gouv.qr.lot;

import cg.gouv.qr.platform.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /**
     * Checks that there is room before anything is begun. What lies beyond the reserve is not given to lots: the node itself
     * needs it.
     *
     * @param bytes still to be written, by this and by all other lots in production
     * @throws StoreFull if there is not
     */
    void requireRoom(long bytes) {
        try {
            long free = Files.getFileStore(configuration.store()).getUsableSpace() - configuration.storeReserve();
            if (free < bytes) {
                throw new StoreFull((bytes >> 20) + 1, Math.max(0, free >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot tell how much room it has", e);
        }
    }

    private static String name(ShardId shard) {
        return String.format(Locale.ROOT, "lot-%010d/shard-%05d.est", shard.lot(), shard.index());
    }
}
