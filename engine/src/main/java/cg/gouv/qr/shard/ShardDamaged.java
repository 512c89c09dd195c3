package cg.gouv.qr.shard;

import java.nio.file.Path;

/** A shard file of which at least one bit is not what was sealed; the message says where. */
public final class ShardDamaged extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Path file;
    private final Part part;
    private final int segment;

    /** Where the damage was seen. */
    public enum Part {
        HEADER,
        LENGTH,
        SEGMENT,
        TRAILER,
        /** The file as a whole: it is not the one that the manifest describes. */
        MANIFEST
    }

    private ShardDamaged(Path file, Part part, int segment, String message) {
        super(message);
        this.file = file;
        this.part = part;
        this.segment = segment;
    }

    static ShardDamaged at(Path file, Part part, String expectedAndFound) {
        return new ShardDamaged(
                file, part, -1, file + ", " + part.name().toLowerCase(java.util.Locale.ROOT) + ": " + expectedAndFound);
    }

    static ShardDamaged inSegment(Path file, ShardHeader header, int segment, String expectedAndFound) {
        long first = header.firstSerial() + (long) segment * header.recordsPerSegment();
        return new ShardDamaged(
                file,
                Part.SEGMENT,
                segment,
                file + ", segment " + segment + " (serials " + first + " to " + (first + header.recordsIn(segment) - 1)
                        + "): " + expectedAndFound);
    }

    public Path file() {
        return file;
    }

    public Part part() {
        return part;
    }

    /** The segment's number, from 0; -1 for other parts. */
    public int segment() {
        return segment;
    }
}
