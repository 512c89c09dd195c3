package cg.gouv.qr.lot;

import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.symbol.EncoderProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Where shard files lie: a folder for each lot, in it a file for each shard, whose name sorts as its index. */
@ApplicationScoped
public class ShardStore {
    @Inject
    Configuration configuration;

    /** The shard's file, there or not. */
    public Path file(ShardId shard) {
        return folder(shard).resolve(String.format(Locale.ROOT, "shard-%05d.est", shard.index()));
    }

    /**
     * The same, in a folder that exists. The store itself is never made: where a disk is not mounted, files would go to
     * another, and be hidden the moment it is.
     */
    public Path place(ShardId shard) throws IOException {
        Path file = file(shard);
        Path folder = folder(shard);
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                return file; // by another worker, this moment
            }
            synchronizeStore();
        }
        return file;
    }

    // Without it, the folder's name may be lost with the power although its files' are not.
    private void synchronizeStore() throws IOException {
        try (FileChannel store = FileChannel.open(configuration.store(), StandardOpenOption.READ)) {
            store.force(true);
        }
    }

    /**
     * Deletes what holders of older leases left unfinished. The caller holds the newest lease, so nobody else's work can
     * still be taken.
     */
    public void sweep(ShardId shard) throws IOException {
        Path file = file(shard);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder(shard), file.getFileName() + ".*.part")) {
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
     * @throws StoreAway if the store is not there
     */
    void requireRoom(long bytes) {
        if (!Files.isDirectory(configuration.store())) {
            throw new StoreAway();
        }
        try {
            long free = free();
            if (free < bytes) {
                throw new StoreFull((bytes >> 20) + 1, Math.max(0, free >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot tell how much room it has", e);
        }
    }

    /**
     * Checks that there is room for this shard, before it is begun: its disk may have filled since its lot was released.
     *
     * @throws StoreFull if there is not
     * @throws StoreAway if the store is not there
     */
    public void requireRoom(ShardLease lease) {
        requireRoom(bytes(lease.encoderProfile(), lease.quantity()));
    }

    /** Looks for the reason for which this shard could not be written. */
    public ShardTrouble trouble(ShardLease lease) {
        try {
            if (!Files.isDirectory(configuration.store())) {
                return ShardTrouble.STORE_AWAY;
            }
            return free() < bytes(lease.encoderProfile(), lease.quantity())
                    ? ShardTrouble.STORE_FULL
                    : ShardTrouble.STORE_FAILED;
        } catch (IOException e) {
            return ShardTrouble.STORE_FAILED;
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(configuration.store()).getUsableSpace() - configuration.storeReserve();
    }

    /** How many bytes stamps take: one more for each than its record, for the segments' tags and the tree, at most. */
    static long bytes(int profile, long stamps) {
        return stamps * (StampCode.PACKED_SIZE + EncoderProfile.of(profile).packedSize() + 1);
    }

    private Path folder(ShardId shard) {
        return configuration.store().resolve(String.format(Locale.ROOT, "lot-%010d", shard.lot()));
    }
}
