package cg.gouv.qr.cli.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks the servers' published archives, with their execute bits and links. An archive is unpacked beside its place and then
 * moved there, so a folder that exists is whole.
 */
public final class Archives {
    private Archives() {}

    /** Unpacks a zip whose entries lie in one folder; that folder becomes {@code target}. */
    public static void unzipOnce(Path archive, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path fresh = beside(target);
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                Path file = within(fresh, withoutFirstFolder(entry.getName()));
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(parent(file));
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                executable(file, entry.getUnixMode());
            }
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Unpacks a Java archive as it is into {@code folder}; archives within it that {@code within} names become folders too. */
    static void explode(Path archive, Path folder, Predicate<String> within) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                Path file = within(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(parent(file));
                boolean inner = within.test(entry.getName());
                Path written = inner ? file.resolveSibling(file.getFileName() + ".packed") : file;
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, written, StandardCopyOption.REPLACE_EXISTING);
                }
                if (inner) {
                    explode(written, Files.createDirectories(file), name -> false);
                    Files.delete(written);
                }
            }
        }
    }

    /** Unpacks the one {@code .txz} in a jar, as PostgreSQL's binaries are published, to {@code target}. */
    static void unpackPostgresqlOnce(Path jar, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path fresh = beside(target);
        try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
            ZipArchiveEntry packed = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new Trouble("A .txz is expected in " + jar + ", found none"));
            try (InputStream in = new BufferedInputStream(zip.getInputStream(packed), 1 << 16);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    untar(tar, entry, within(fresh, entry.getName()));
                }
            }
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void untar(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(parent(file));
            Files.deleteIfExists(file);
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(parent(file));
            Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
            executable(file, entry.getMode());
        }
    }

    private static void executable(Path file, int mode) throws IOException {
        if ((mode & 0100) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static Path beside(Path target) throws IOException {
        Path folder = parent(target);
        Files.createDirectories(folder);
        Path fresh = folder.resolve(target.getFileName() + ".unpacking");
        delete(fresh);
        return Files.createDirectories(fresh);
    }

    private static Path within(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new Trouble("An archive's entry must lie inside of " + folder + ", got " + name);
        }
        return file;
    }

    private static String withoutFirstFolder(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private static Path parent(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("/") : folder;
    }

    /** Deletes a file, or a folder with all that is in it; nothing if it is absent. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Copies a folder with all that is in it over {@code target}. */
    public static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
