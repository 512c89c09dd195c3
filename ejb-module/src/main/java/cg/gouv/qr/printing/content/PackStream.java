package cg.gouv.qr.printing.content;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A range of a pack, made while it is read. Memory is one buffer, whatever the range. A read may throw {@link
 * ShardUnreadable}; what was read before is right.
 */
public final class PackStream extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final List<Section> sections;
    private final long to;
    private final ByteBuffer buffer;
    private int section;
    private long piece;
    private long at; // where the next piece to be written begins
    private long left;

    PackStream(List<Section> sections, long from, long to) {
        this.sections = sections;
        this.to = to;
        this.left = to - from;
        int largest = sections.stream().mapToInt(Section::size).max().orElse(0);
        this.buffer = ByteBuffer.allocate(Math.max(BUFFER, largest));
        buffer.limit(0);
        seek(from);
    }

    private void seek(long from) {
        while (section < sections.size() && at + sections.get(section).bytes() <= from) {
            at += sections.get(section).bytes();
            section++;
        }
        if (left > 0) {
            piece = (from - at) / sections.get(section).size();
            at += piece * sections.get(section).size();
            int before = (int) (from - at);
            fill();
            buffer.position(before);
        }
    }

    /** Writes as many whole pieces as fit, up to the range's end. */
    private void fill() {
        buffer.clear();
        while (at < to
                && section < sections.size()
                && buffer.remaining() >= sections.get(section).size()) {
            Section current = sections.get(section);
            int end = buffer.position() + current.size();
            current.pieces().write(piece, buffer);
            if (buffer.position() != end) {
                throw new IllegalStateException("Piece " + piece + " of section " + section + " ends at " + end
                        + " in the buffer, found " + buffer.position());
            }
            at += current.size();
            piece++;
            if (piece == current.count()) {
                piece = 0;
                section++;
            }
        }
        buffer.flip();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        if (!buffer.hasRemaining()) {
            fill();
        }
        int read = (int) Math.min(Math.min(length, buffer.remaining()), left);
        buffer.get(into, offset, read);
        left -= read;
        return read;
    }

    @Override
    public int available() {
        return (int) Math.min(buffer.remaining(), left);
    }
}
