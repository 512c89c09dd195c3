package cg.gouv.qr.keeping;

import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.store.FileKey;
import cg.gouv.qr.store.ShardPlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A place over another, with the faults that a disk has. */
final class FaultyPlace implements ShardPlace {
    private final ShardPlace sound;

    /** Its files cannot be read, until they are written again. */
    boolean unreadable;

    /** Its folder is there and its disk is not: it shows no file and takes none. */
    boolean unmounted;

    FaultyPlace(ShardPlace sound) {
        this.sound = sound;
    }

    @Override
    public String name() {
        return sound.name();
    }

    @Override
    public boolean isThere() {
        return sound.isThere();
    }

    @Override
    public void probe() throws IOException {
        requireMounted();
        sound.probe();
    }

    @Override
    public OptionalLong free() throws IOException {
        return sound.free();
    }

    @Override
    public OptionalLong room() throws IOException {
        return sound.room();
    }

    @Override
    public SealedShard make(FileKey key, long fence, Writing writing) throws IOException {
        requireMounted();
        return sound.make(key, fence, writing);
    }

    @Override
    public void put(FileKey key, Path file, Digest sha256) throws IOException {
        requireMounted();
        sound.put(key, file, sha256);
        unreadable = false;
    }

    @Override
    public OptionalLong size(FileKey key) throws IOException {
        return unmounted ? OptionalLong.empty() : sound.size(key);
    }

    @Override
    public InputStream read(FileKey key) throws IOException {
        if (unreadable) {
            throw new IOException("Input/output error");
        }
        return sound.read(key);
    }

    @Override
    public boolean isFolder() {
        return sound.isFolder();
    }

    @Override
    public Optional<Path> local(FileKey key) {
        return sound.local(key);
    }

    @Override
    public void delete(FileKey key) throws IOException {
        if (!unmounted) {
            sound.delete(key);
        }
    }

    private void requireMounted() throws IOException {
        if (unmounted) {
            throw new IOException("Permission denied");
        }
    }
}
