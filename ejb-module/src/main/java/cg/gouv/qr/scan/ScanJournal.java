package cg.gouv.qr.scan;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file of scans, one behind the other, of a length that it has from the beginning: appending to it changes no size, so that a
 * flush writes nothing but scans. Begins with 4096 bytes that hold {@code ESTSCAN1}, the journal's number (8 bytes) and their
 * CRC-32C (4). Whoever has it open holds the file's lock, which the system takes away from a process that died: a journal that
 * can be locked was left behind.
 */
final class ScanJournal implements Closeable {
    static final String SUFFIX = ".scans";
    static final String DRAFT_SUFFIX = ".draft";
    private static final long MAGIC = 0x455354_5343414E31L; // "ESTSCAN1"
    private static final int HEADER = 4096;
    private static final int BLOCK = 1 << 15; // scans that are read at a time
    private static final int HEADER_TOLD = Long.BYTES + Long.BYTES;

    private final Path file;
    private final FileChannel channel;
    private final long number;
    private final boolean isLeft;
    private final GroupCommit commit;

    private ScanJournal(Path file, FileChannel channel, long number, int capacity, int scans, boolean isLeft) {
        this.file = file;
        this.channel = channel;
        this.number = number;
        this.isLeft = isLeft;
        this.commit = new GroupCommit(channel, HEADER, number, capacity, scans);
    }

    /**
     * Makes a journal.
     *
     * @param folder that exists
     * @param number that no other journal has
     * @param capacity scans that it has room for
     */
    static ScanJournal create(Path folder, long number, int capacity) throws IOException {
        Path file = file(folder, number);
        Path draft = folder.resolve("%016x%s".formatted(number, DRAFT_SUFFIX));
        FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean made = false;
        try {
            FileLock lock = channel.lock();
            assert lock.isValid();
            reserve(channel, HEADER + (long) capacity * ScanForm.BYTES);
            writeFully(channel, header(number), 0);
            channel.force(true);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE); // whole, and locked, when others see it
            flushFolder(folder);
            made = true;
            return new ScanJournal(file, channel, number, capacity, 0, false);
        } finally {
            if (!made) {
                channel.close();
                Files.deleteIfExists(draft);
            }
        }
    }

    /**
     * Opens a journal that was left behind, to be read.
     *
     * @return nothing if somebody has it, or has just taken it away
     * @throws IOException if it cannot be read, or is no journal
     */
    static Optional<ScanJournal> takeOver(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null || !Files.exists(file)) {
                return Optional.empty();
            }
            ScanJournal journal = read(file, channel);
            taken = true;
            return Optional.of(journal);
        } catch (OverlappingFileLockException ours) {
            return Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    static Path file(Path folder, long number) {
        return folder.resolve("%016x%s".formatted(number, SUFFIX));
    }

    /** What a draft is going to be. */
    static Path fileOf(Path draft) {
        String name = draft.getFileName().toString();
        return draft.resolveSibling(name.substring(0, name.length() - DRAFT_SUFFIX.length()) + SUFFIX);
    }

    /** Deletes a file whose maker has died. */
    static void deleteUnlessHeld(Path draft) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                Files.deleteIfExists(draft);
            }
        } catch (NoSuchFileException whole) {
            // its maker has just given it its name
        }
    }

    private static ScanJournal read(Path file, FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_TOLD + Integer.BYTES);
        readFully(channel, header, 0);
        long number = header.getLong(Long.BYTES);
        if (!header.equals(header(number))) {
            throw new IOException("%s should begin as a journal of scans does, and does not".formatted(file));
        }
        int capacity = (int) ((channel.size() - HEADER) / ScanForm.BYTES);
        int scans = 0;
        int seen = 0;
        ByteBuffer block = ByteBuffer.allocate(BLOCK * ScanForm.BYTES);
        while (seen < capacity) {
            block.clear().limit(Math.min(BLOCK, capacity - seen) * ScanForm.BYTES);
            readFully(channel, block, HEADER + (long) seen * ScanForm.BYTES);
            for (; block.hasRemaining(); seen++, block.position(block.position() + ScanForm.BYTES)) {
                if (ScanForm.isScan(block, new ScanId(number, seen))) {
                    // Of the last write some may be there behind others that are not: of that alone.
                    if (seen - scans >= GroupCommit.MOST) {
                        throw new IOException(
                                "%s is damaged: scan %d cannot be read, and scan %d can".formatted(file, scans, seen));
                    }
                    scans = seen == scans ? scans + 1 : scans;
                }
            }
        }
        return new ScanJournal(file, channel, number, capacity, scans, true);
    }

    long number() {
        return number;
    }

    Path file() {
        return file;
    }

    /** Scans that are on the disk. */
    int size() {
        return commit.flushed();
    }

    /** What is on the disk is all that ever will be: it is full, or was left behind, or a write to it failed. */
    boolean isOver() {
        return isLeft || commit.isOver();
    }

    /**
     * Writes a scan, and returns when it is on the disk, together with those of others who came meanwhile.
     *
     * @return nothing if there is no room for it
     * @throws IOException if it could not be written; the journal has ended then
     */
    Optional<ScanId> append(Scan scan) throws IOException {
        return commit.append(scan);
    }

    /** @return the bytes of scans from one sequence to another, which is not among them; both at most {@link #size()} */
    ByteBuffer read(int from, int to) throws IOException {
        ByteBuffer scans = ByteBuffer.allocate((to - from) * ScanForm.BYTES);
        readFully(channel, scans, HEADER + (long) from * ScanForm.BYTES);
        return scans;
    }

    /** Whoever comes next may take it over. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Takes the file away: all of it is in the database. */
    void delete() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }

    private static ByteBuffer header(long number) {
        ByteBuffer header =
                ByteBuffer.allocate(HEADER_TOLD + Integer.BYTES).putLong(MAGIC).putLong(number);
        CRC32C check = new CRC32C();
        check.update(header.array(), 0, HEADER_TOLD);
        return header.putInt((int) check.getValue()).flip();
    }

    /** Zeros, so that the blocks are the file's before the first scan comes. */
    private static void reserve(FileChannel channel, long bytes) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 20);
        for (long at = 0; at < bytes; at += zeros.capacity()) {
            zeros.clear().limit((int) Math.min(zeros.capacity(), bytes - at));
            writeFully(channel, zeros, at);
        }
    }

    private static void flushFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void writeFully(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long to = at;
        while (bytes.hasRemaining()) {
            to += channel.write(bytes, to);
        }
    }

    private static void readFully(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long from = at;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, from);
            if (read < 0) {
                throw new IOException("A journal of scans should have %d bytes more, and ends at %d"
                        .formatted(bytes.remaining(), from));
            }
            from += read;
        }
        bytes.flip();
    }
}
