package cg.gouv.qr.store;

import cg.gouv.qr.shard.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder of this node alone, for files on their way: fetched from a bucket, made again, or about to be put. What is fetched
 * or made again stays for whoever asks next, the least recently used going first; nothing outlives the server's start.
 */
public final class WorkFolder {
    private static final String WHOLE = ".est";

    private final Path folder;
    private final long most;
    private final Clock clock;
    private final List<Object> locks =
            IntStream.range(0, 64).mapToObj(i -> new Object()).toList();

    /** Writes a file, whole. */
    @FunctionalInterface
    public interface Filling {
        void to(Path file) throws IOException;
    }

    /**
     * Makes the folder, and removes what lies in it.
     *
     * @param most bytes that files which nobody waits for may take
     */
    public WorkFolder(Path folder, long most, Clock clock) {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            for (Path left : files()) {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The work folder " + folder + " cannot be used", e);
        }
    }

    /** A path for a file that its user deletes again. */
    Path draft() {
        return folder.resolve(UUID.randomUUID() + ".draft");
    }

    /**
     * The file of that hash; filled if it is not there. Of several threads that want the same, one fills it.
     *
     * @throws WrongBytes if it is filled with others
     */
    public Path file(Digest sha256, Filling filling) throws IOException {
        Path file = folder.resolve(sha256.hex() + WHOLE);
        synchronized (locks.get(Math.floorMod(sha256.hashCode(), locks.size()))) {
            if (!isUsed(file)) {
                Path draft = draft();
                try {
                    filling.to(draft);
                    requireHash(draft, sha256);
                    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(draft);
                }
                if (isUsed(file)) {
                    makeRoom(file);
                }
            }
        }
        return file;
    }

    /** Gives up the file of that hash, which turned out to have other bytes by now. @return whether there was one */
    public boolean discard(Digest sha256) {
        try {
            return Files.deleteIfExists(folder.resolve(sha256.hex() + WHOLE));
        } catch (IOException e) {
            throw new UncheckedIOException("The work folder " + folder + " cannot be used", e);
        }
    }

    /** Fills a file, looks whether it has that hash, and keeps nothing. @throws WrongBytes if it has another */
    public void prove(Digest sha256, Filling filling) throws IOException {
        Path draft = draft();
        try {
            filling.to(draft);
            requireHash(draft, sha256);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Marks the file as used now, if it is there. */
    private boolean isUsed(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void requireHash(Path file, Digest expected) throws IOException {
        try (var in = Files.newInputStream(file)) {
            Digest found = Hashing.sha256(in, bytes -> {});
            if (!found.equals(expected)) {
                throw new WrongBytes(file.toString(), expected, found);
            }
        }
    }

    private record Used(Path file, long size, FileTime at) {}

    // Who has one open reads on: its name goes, its bytes when it is closed.
    private void makeRoom(Path newest) throws IOException {
        List<Used> whole = new ArrayList<>();
        for (Path file : files()) {
            if (file.toString().endsWith(WHOLE)) {
                try {
                    whole.add(new Used(file, Files.size(file), Files.getLastModifiedTime(file)));
                } catch (NoSuchFileException e) {
                    // another thread made room
                }
            }
        }
        whole.sort(Comparator.comparing(Used::at));
        long sum = whole.stream().mapToLong(Used::size).sum();
        for (Used oldest : whole) {
            if (sum > most && !oldest.file().equals(newest)) {
                Files.deleteIfExists(oldest.file());
                sum -= oldest.size();
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
