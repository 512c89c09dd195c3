package cg.gouv.qr.tests.store;

import cg.gouv.qr.tests.stage.Stage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A real disk of few megabytes in the place of a folder: an ext4 file system in a file, mounted through a loop device. It
 * can be filled, and frozen: then whoever writes waits, as on a disk that hangs. Only {@code root} may mount; elsewhere its
 * tests are left out, and say so, and with {@code CI=true} they fail.
 */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 1 << 12;

    private final Path folder;
    private final Path image;
    private final Path ballast;
    private final Thread unmounting = new Thread(this::unmountAtLast);
    private boolean frozen;

    private SmallDisk(Path folder, Path image) {
        this.folder = folder;
        this.image = image;
        this.ballast = folder.resolve("ballast");
    }

    /** Mounts an empty one over the folder, whose own content is hidden until it is closed. */
    static SmallDisk over(Path folder, int megabytes) throws IOException {
        Path image = Stage.artefacts("disks").resolve("small.img");
        SmallDisk disk = new SmallDisk(folder, image);
        try {
            try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
                file.setLength((long) megabytes << 20);
            }
            run("mkfs.ext4", "-q", "-F", "-m", "0", "-O", "^has_journal", image.toString());
            run("mount", "-o", "loop", image.toString(), folder.toString());
            Runtime.getRuntime().addShutdownHook(disk.unmounting);
        } catch (IOException refused) {
            String left =
                    "Left out: a full and a hanging disk, for which this machine must let us mount one: " + refused;
            System.err.println(left);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(left, refused);
            }
            Assumptions.abort(left);
        }
        return disk;
    }

    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Leaves that many bytes free, or a few less. */
    void fillBut(long bytes) throws IOException {
        byte[] block = new byte[BLOCK];
        try (var out = Files.newOutputStream(ballast)) {
            while (free() >= bytes + BLOCK) {
                out.write(block);
            }
        }
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(ballast);
    }

    void freeze() throws IOException {
        run("fsfreeze", "-f", folder.toString());
        frozen = true;
    }

    void thaw() throws IOException {
        if (frozen) {
            run("fsfreeze", "-u", folder.toString());
            frozen = false;
        }
    }

    /** Lazily, for the server may have a file of it open. */
    @Override
    public void close() throws IOException {
        boolean known = Runtime.getRuntime().removeShutdownHook(unmounting);
        assert known;
        unmount();
    }

    private void unmount() throws IOException {
        thaw();
        run("umount", "-l", folder.toString());
        Files.deleteIfExists(image);
    }

    /** When the run is broken off. */
    private void unmountAtLast() {
        try {
            unmount();
        } catch (IOException e) {
            System.err.println("A disk stays mounted: " + e);
        }
    }

    private static void run(String... words) throws IOException {
        Process process =
                new ProcessBuilder(List.of(words)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IOException("%s ended with %d: %s".formatted(String.join(" ", words), code, said));
        }
    }
}
