package cg.gouv.qr.shard;

import cg.gouv.qr.signature.SegmentCipher;
import cg.gouv.qr.signature.ShardKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;

/** The bytes of one shard from first to last, hashed as they go. */
final class ShardStream {
    private final ShardHeader header;
    private final ShardLayout layout;
    private final StampSource source;
    private final SegmentCipher cipher;
    private final WritableByteChannel channel;
    private final MessageDigest fileHash = Digest.newSha256();
    private final MerkleTree segmentTree = new MerkleTree();
    private final MerkleTree shardTree = new MerkleTree();
    private final byte[] plain;
    private final byte[] sealed;
    private long size;

    ShardStream(ShardHeader header, StampSource source, ShardKey key, WritableByteChannel channel) {
        if (key.epoch() != header.epoch()) {
            throw new IllegalArgumentException(
                    "This shard is epoch " + header.epoch() + "'s, found the key of epoch " + key.epoch());
        }
        this.header = header;
        this.layout = new ShardLayout(header);
        this.source = source;
        this.cipher = key.cipher(layout.headerBytes());
        this.channel = channel;
        this.plain = new byte[header.recordsPerSegment() * header.recordSize()];
        this.sealed = new byte[layout.sealedSize(header.recordsPerSegment())];
    }

    SealedShard write(ShardWriter.Progress progress) throws IOException {
        put(ByteBuffer.wrap(layout.headerBytes()));
        put(ByteBuffer.wrap(Digest.sha256(layout.headerBytes()).bytes()));
        var trailer = ByteBuffer.allocate(layout.trailerSize());
        for (int segment = 0, written = 0; segment < header.segments(); segment++) {
            trailer.put(writeSegment(segment).bytes());
            written += header.recordsIn(segment);
            progress.written(written);
        }
        var root = shardTree.root();
        put(trailer.put(root.bytes()).flip());
        return new SealedShard(header, size, Digest.of(fileHash.digest()), root);
    }

    private Digest writeSegment(int segment) throws IOException {
        int records = header.recordsIn(segment);
        int recordSize = header.recordSize();
        long first = header.firstSerial() + (long) segment * header.recordsPerSegment();
        segmentTree.clear();
        source.write(first, records, plain, 0);
        for (int i = 0; i < records; i++) {
            segmentTree.addLeaf(plain, i * recordSize, recordSize);
        }
        var root = segmentTree.root();
        shardTree.addNode(root.bytes(), 0);
        cipher.seal(segment, header.isLast(segment), plain, records * recordSize, sealed);
        put(ByteBuffer.wrap(sealed, 0, layout.sealedSize(records)));
        return root;
    }

    private void put(ByteBuffer bytes) throws IOException {
        fileHash.update(bytes.duplicate());
        size += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
