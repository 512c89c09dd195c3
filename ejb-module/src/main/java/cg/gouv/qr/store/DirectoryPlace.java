package cg.gouv.qr.store;

import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.shard.SealedShard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A folder, usually of a mounted disk. The folder itself is never made: where its disk is not mounted, files would go to
 * another, and be hidden the moment it is.
 */
public final class DirectoryPlace implements ShardPlace {
    private static final String PART = ".part";
    private static final String COPY = ".copy";
    private static final Duration LEFT = Duration.ofMinutes(2);
    private final Path root;
    private final long reserve;

    /** @param reserve bytes of its disk that are not given to lots */
    public DirectoryPlace(Path root, long reserve) {
        this.root = root;
        this.reserve = reserve;
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public boolean isThere() {
        return Files.isDirectory(root);
    }

    @Override
    public void probe() throws IOException {
        Files.delete(Files.createTempFile(root, ".probe", null));
    }

    @Override
    public OptionalLong room() throws IOException {
        return OptionalLong.of(Math.max(0, Files.getFileStore(root).getUsableSpace() - reserve));
    }

    @Override
    public OptionalLong free() throws IOException {
        return OptionalLong.of(Files.getFileStore(root).getUsableSpace());
    }

    @Override
    public SealedShard make(FileKey key, long fence, Writing writing) throws IOException {
        Path file = open(key);
        sweep(file, fence);
        return writing.to(file);
    }

    private static void sweep(Path file, long fence) throws IOException {
        String before = file.getFileName() + ".";
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder(file), before + "*" + PART)) {
            for (Path part : parts) {
                String name = part.getFileName().toString();
                String other = name.substring(before.length(), name.length() - PART.length());
                if (other.matches("[0-9]{1,18}") && Long.parseLong(other) <= fence) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** Removes copies that a node which died left unfinished before that instant. */
    private static void sweepCopies(Path file, Instant before) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder(file), file.getFileName() + ".*" + COPY)) {
            for (Path part : parts) {
                if (isOlder(part, before)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static boolean isOlder(Path part, Instant than) throws IOException {
        try {
            return Files.getLastModifiedTime(part).toInstant().isBefore(than);
        } catch (NoSuchFileException e) {
            return false; // it is whole, this moment
        }
    }

    @Override
    public void put(FileKey key, Path source, Digest sha256) throws IOException {
        Path file = open(key);
        // Not as a lease's writer names its own, so that neither sweeps the other's away.
        Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + COPY);
        try {
            try (InputStream in = Files.newInputStream(source);
                    FileChannel channel =
                            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                // By the clock of the disk's machine, whichever that is: one that is written grows all the time.
                sweepCopies(file, Files.getLastModifiedTime(part).toInstant().minus(LEFT));
                Digest found = Hashing.copy(in, out, bytes -> {});
                if (!found.equals(sha256)) {
                    throw new WrongBytes(source.toString(), sha256, found);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            synchronize(folder(file));
        } catch (AtomicMoveNotSupportedException impossible) {
            throw new IllegalStateException("Within one folder, every file can be renamed", impossible);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public OptionalLong size(FileKey key) throws IOException {
        try {
            return OptionalLong.of(Files.size(file(key)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream read(FileKey key) throws IOException {
        return Files.newInputStream(file(key));
    }

    @Override
    public boolean isFolder() {
        return true;
    }

    @Override
    public Optional<Path> local(FileKey key) {
        return Optional.of(file(key));
    }

    /** With it go the folders that it leaves empty, so that they are not more than the files. */
    @Override
    public void delete(FileKey key) throws IOException {
        Files.deleteIfExists(file(key));
        if (Files.isDirectory(folder(file(key)))) {
            sweepCopies(file(key), Instant.MAX);
        }
        for (Path folder = folder(file(key)); !folder.equals(root); folder = folder(folder)) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    private Path file(FileKey key) {
        return root.resolve(key.value());
    }

    /** The file's path, in a folder that exists. */
    private Path open(FileKey key) throws IOException {
        Path file = file(key);
        make(folder(file));
        return file;
    }

    private void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.equals(root)) {
            throw new NoSuchFileException(root.toString(), null, "the store is not there");
        }
        make(folder(folder));
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            return; // by another worker, this moment
        }
        synchronize(folder(folder));
    }

    // Without it, a name may be lost with the power although the file's content is not.
    private static void synchronize(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " lies in no folder");
        }
        return folder;
    }

    @Override
    public String toString() {
        return name();
    }
}
