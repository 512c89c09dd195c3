package cg.gouv.qr.certification;

import cg.gouv.qr.platform.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * A document on its way into a dossier: written to a temporary file while it is hashed and measured, then looked at, in
 * bounded memory. Nothing in it is decoded or unpacked: what could be a bomb stays packed.
 */
final class SpooledFile implements AutoCloseable {
    static final int MAXIMUM_BYTES = 10 << 20;
    private static final int MAXIMUM_PIXELS_A_SIDE = 20_000;
    // ISO 32000-1, 7.5.5, and how far readers look back for it
    private static final int TRAILER_WINDOW = 2048;

    private final Path path;
    private final long size;
    private final byte[] sha256;
    private final DocumentType type;

    private SpooledFile(Path path, long size, byte[] sha256, DocumentType type) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
        this.type = type;
    }

    /**
     * @param content read to its end, not closed
     * @throws InvalidValue if it is empty, larger than {@link #MAXIMUM_BYTES}, or no sound PDF, PNG or JPEG file
     */
    static SpooledFile of(InputStream content) throws IOException {
        Path path = Files.createTempFile("document-", ".part");
        boolean isSound = false;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = copy(content, path, digest);
            DocumentType type = typeOf(path);
            if (!(type == DocumentType.PDF ? hasTrailer(path, size) : hasSaneSides(path))) {
                throw new InvalidValue("content", "invalid.documentBroken", type.name());
            }
            isSound = true;
            return new SpooledFile(path, size, digest.digest(), type);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } finally {
            if (!isSound) {
                Files.delete(path);
            }
        }
    }

    private static long copy(InputStream content, Path path, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 14];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > MAXIMUM_BYTES) {
                    throw new InvalidValue("content", "invalid.documentTooLarge", MAXIMUM_BYTES >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new InvalidValue("content", "invalid.missing");
        }
        return size;
    }

    private static DocumentType typeOf(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return DocumentType.of(in.readNBytes(DocumentType.SIGNATURE_MAXIMUM))
                    .orElseThrow(() -> new InvalidValue("content", "invalid.documentType"));
        }
    }

    /** A PDF file that was not cut off says near its end where its table of contents is. */
    private static boolean hasTrailer(Path path, long size) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(size, TRAILER_WINDOW)];
            file.seek(size - end.length);
            file.readFully(end);
            String text = new String(end, StandardCharsets.ISO_8859_1);
            int table = text.lastIndexOf("startxref");
            return table >= 0 && text.indexOf("%%EOF", table) > table;
        }
    }

    /** Reads an image's header alone: its sides, not its pixels. */
    private static boolean hasSaneSides(Path path) throws IOException {
        try (var in = new FileImageInputStream(path.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return isSane(reader.getWidth(0)) && isSane(reader.getHeight(0));
            } catch (IOException | RuntimeException e) {
                return false; // a header that does not read is what was asked; readers throw all sorts
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean isSane(int side) {
        return side >= 1 && side <= MAXIMUM_PIXELS_A_SIDE;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** In bytes, 1 to {@link #MAXIMUM_BYTES}. */
    long size() {
        return size;
    }

    byte[] sha256() {
        return sha256.clone();
    }

    DocumentType type() {
        return type;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
