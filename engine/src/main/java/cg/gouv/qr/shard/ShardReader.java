package cg.gouv.qr.shard;

import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.shard.ShardDamaged.Part;
import cg.gouv.qr.signature.SegmentCipher;
import cg.gouv.qr.signature.ShardKey;
import cg.gouv.qr.symbol.Symbol;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads a shard file. Opening checks header, length and the tree of segments; each segment is authenticated and compared
 * with its Merkle root when it is read, so that a flipped bit is met as {@link ShardDamaged} at the latest there.
 *
 * <p>Memory is one segment, whatever the shard. Not safe for several threads: open one each.
 */
public final class ShardReader implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final ShardHeader header;
    private final ShardLayout layout;
    private final SegmentCipher cipher;
    private final byte[] segmentRoots;
    private final Digest merkleRoot;
    private final MerkleTree segmentTree = new MerkleTree();
    private final byte[] sealed;
    private final byte[] plain;
    private int loaded = -1;

    private ShardReader(Path file, FileChannel channel, ShardHeader header, ShardKey key) throws IOException {
        if (key.epoch() != header.epoch()) {
            throw new IllegalArgumentException(
                    file + " is epoch " + header.epoch() + "'s, found the key of epoch " + key.epoch());
        }
        this.file = file;
        this.channel = channel;
        this.header = header;
        this.layout = new ShardLayout(header);
        this.cipher = key.cipher(layout.headerBytes());
        this.segmentRoots = trailer(file, channel, layout);
        this.merkleRoot = checkedRoot(file, header, segmentRoots);
        this.sealed = new byte[layout.sealedSize(header.recordsPerSegment())];
        this.plain = new byte[header.recordsPerSegment() * header.recordSize()];
    }

    /**
     * Opens a shard.
     *
     * @param key of the epoch that {@link #header(Path)} names
     * @throws ShardDamaged if header, length or tree are not what was sealed
     */
    public static ShardReader open(Path file, ShardKey key) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new ShardReader(file, channel, ShardFiles.readHeader(file, channel), key);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    /** The header of a shard, which needs no key. It is checked against slips of the disk, not against forgers. */
    public static ShardHeader header(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return ShardFiles.readHeader(file, channel);
        }
    }

    /**
     * Looks at a shard without a key: header, length, the tree of segments, and the hash of the whole file. What it gives may
     * be compared with a signed manifest; that the segments authenticate, only the epoch's key can tell.
     *
     * @throws ShardDamaged if header, length or tree are not those of a shard
     */
    public static SealedShard inspect(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var header = ShardFiles.readHeader(file, channel);
            var root = checkedRoot(file, header, trailer(file, channel, new ShardLayout(header)));
            return new SealedShard(header, channel.size(), ShardFiles.sha256(channel), root);
        }
    }

    public ShardHeader header() {
        return header;
    }

    /** The root over all records, as the file holds it. */
    public Digest merkleRoot() {
        return merkleRoot;
    }

    /**
     * The stamp of a serial; reads its segment unless the last stamp read was in it.
     *
     * @throws IllegalArgumentException if the serial is not in this shard
     */
    public StampRecord record(long serial) throws IOException {
        if (serial < header.firstSerial() || serial > header.lastSerial()) {
            throw new IllegalArgumentException("This shard holds the serials " + header.firstSerial() + " to "
                    + header.lastSerial() + ", found " + serial);
        }
        int index = (int) (serial - header.firstSerial());
        load(index / header.recordsPerSegment());
        return decode(serial, index % header.recordsPerSegment() * header.recordSize());
    }

    /** Takes the stamps of a range, first and last serial included, in order. */
    public void forEach(long firstSerial, long lastSerial, RecordConsumer consumer) throws IOException {
        for (long serial = firstSerial; serial <= lastSerial; serial++) {
            consumer.accept(record(serial));
        }
    }

    /** Takes stamps one by one, and may write them somewhere. */
    @FunctionalInterface
    public interface RecordConsumer {
        void accept(StampRecord stamp) throws IOException;
    }

    /**
     * Reads the whole file and compares it with what was sealed.
     *
     * @throws ShardDamaged if it differs in one bit
     */
    public void check(ShardManifest manifest) throws IOException {
        var found = new SealedShard(header, channel.size(), ShardFiles.sha256(channel), merkleRoot).manifest();
        if (!found.equals(manifest)) {
            throw ShardDamaged.at(file, Part.MANIFEST, "expected " + manifest + ", found " + found);
        }
        for (int segment = 0; segment < header.segments(); segment++) {
            load(segment);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The roots of all segments, and the root over them. */
    private static byte[] trailer(Path file, FileChannel channel, ShardLayout layout) throws IOException {
        if (channel.size() != layout.fileSize()) {
            throw ShardDamaged.at(
                    file, Part.LENGTH, "expected " + layout.fileSize() + " bytes, found " + channel.size());
        }
        return ShardFiles.read(channel, layout.trailerOffset(), layout.trailerSize());
    }

    private static Digest checkedRoot(Path file, ShardHeader header, byte[] trailer) {
        var tree = new MerkleTree();
        for (int segment = 0; segment < header.segments(); segment++) {
            tree.addNode(trailer, segment * Digest.SIZE);
        }
        var expected = tree.root();
        var found = Digest.at(trailer, header.segments() * Digest.SIZE);
        if (!found.equals(expected)) {
            throw ShardDamaged.at(file, Part.TRAILER, "expected the Merkle root " + expected + ", found " + found);
        }
        return found;
    }

    private void load(int segment) throws IOException {
        if (segment == loaded) {
            return;
        }
        loaded = -1;
        int records = header.recordsIn(segment);
        int length = layout.sealedSize(records);
        ShardFiles.read(channel, layout.segmentOffset(segment), ByteBuffer.wrap(sealed, 0, length));
        try {
            cipher.open(segment, header.isLast(segment), sealed, length, plain);
        } catch (SegmentCipher.Altered altered) {
            throw ShardDamaged.inSegment(
                    file, header, segment, "expected what the epoch's key sealed, found what does not authenticate");
        }
        requireRoot(segment, records);
        loaded = segment;
    }

    private void requireRoot(int segment, int records) {
        segmentTree.clear();
        for (int i = 0; i < records; i++) {
            segmentTree.addLeaf(plain, i * header.recordSize(), header.recordSize());
        }
        var expected = Digest.at(segmentRoots, segment * Digest.SIZE);
        var found = segmentTree.root();
        if (!found.equals(expected)) {
            throw ShardDamaged.inSegment(
                    file, header, segment, "expected the Merkle root " + expected + ", found " + found);
        }
    }

    private StampRecord decode(long serial, int offset) {
        return new StampRecord(
                serial,
                StampCode.unpack(plain, offset, header.prefix().gs1()),
                Symbol.ofPacked(header.profile().modules(), plain, offset + StampCode.PACKED_SIZE));
    }
}
