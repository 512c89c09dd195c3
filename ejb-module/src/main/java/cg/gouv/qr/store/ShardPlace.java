package cg.gouv.qr.store;

import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.shard.SealedShard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place in which shard files lie. A key shows a whole file or none, whatever happens while it is written. Safe for several
 * threads and several nodes: a file that is written twice is written with the same bytes.
 */
public interface ShardPlace {
    /** Its name in the configuration: a folder's path, or {@code s3://bucket/prefix}. */
    String name();

    /** Whether it is there; false for a folder that is not mounted and a bucket that does not answer. */
    boolean isThere();

    /** Writes something and takes it away again: the surest sign. */
    void probe() throws IOException;

    /** Bytes that are free on it; nothing if the place knows no bound. */
    OptionalLong free() throws IOException;

    /** Bytes that lots may still take; nothing if the place knows no bound. */
    OptionalLong room() throws IOException;

    /**
     * Lets a shard be written, and puts it under its key. What this lease or an older one left unfinished is swept before: nobody
     * can still take it. What a newer one writes is left alone.
     *
     * @param fence the caller's lease's
     */
    SealedShard make(FileKey key, long fence, Writing writing) throws IOException;

    /** Writes a shard's file to the path that it is given, whole and synchronised. */
    @FunctionalInterface
    interface Writing {
        SealedShard to(Path file) throws IOException;
    }

    /**
     * Puts a copy of a file under a key.
     *
     * @throws WrongBytes if the file's bytes, or what arrived, do not have that hash; nothing is under the key then, or what
     *     was there before
     */
    void put(FileKey key, Path file, Digest sha256) throws IOException;

    /** How many bytes lie under a key, if any do. */
    OptionalLong size(FileKey key) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if nothing lies under the key */
    InputStream read(FileKey key) throws IOException;

    /** Whether its files can be opened on this node, as those of a folder can. */
    boolean isFolder();

    /** The file itself, there or not, of a place whose files can be opened on this node. */
    Optional<Path> local(FileKey key);

    /** Removes what lies under a key, if anything does. */
    void delete(FileKey key) throws IOException;
}
