package cg.gouv.qr.lot;

import cg.gouv.qr.lot.PositionRanges.Range;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.OptionalInt;
import org.roaringbitmap.RoaringBitmap;

/**
 * Positions in a lot as a compressed bitmap: a run costs 4 bytes, a single one among few 2, and 65,536 neighbours 8 KiB at the most.
 * Immutable, which the bitmap is not. As bytes it is what the Roaring format's specification says
 * (github.com/RoaringBitmap/RoaringFormatSpec), which other languages read as well.
 */
public final class Positions implements Serializable {
    public static final Positions NONE = new Positions(new RoaringBitmap());

    private static final long serialVersionUID = 1L;

    private final RoaringBitmap bitmap;

    private Positions(RoaringBitmap bitmap) {
        this.bitmap = bitmap;
    }

    public static Positions of(Collection<Integer> positions) {
        RoaringBitmap bitmap = new RoaringBitmap();
        positions.forEach(bitmap::add);
        return small(bitmap);
    }

    /** @throws IllegalArgumentException unless the bytes are a bitmap's */
    public static Positions of(byte[] bytes) {
        RoaringBitmap bitmap = new RoaringBitmap();
        try {
            bitmap.deserialize(ByteBuffer.wrap(bytes));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(bytes.length + " bytes are no bitmap of positions", e);
        }
        return new Positions(bitmap);
    }

    private static Positions small(RoaringBitmap bitmap) {
        if (bitmap.isEmpty()) {
            return NONE;
        }
        bitmap.runOptimize();
        bitmap.trim();
        return new Positions(bitmap);
    }

    /** These and the ranges. */
    public Positions with(Collection<Range> ranges) {
        RoaringBitmap more = bitmap.clone();
        ranges.forEach(range -> more.add(range.first(), range.last() + 1L));
        return small(more);
    }

    /** These without the ranges. */
    public Positions without(Collection<Range> ranges) {
        RoaringBitmap fewer = bitmap.clone();
        ranges.forEach(range -> fewer.remove(range.first(), range.last() + 1L));
        return small(fewer);
    }

    public boolean contains(int position) {
        return bitmap.contains(position);
    }

    /** The first of these that is in the range, if any is. */
    public OptionalInt firstIn(Range range) {
        long next = bitmap.nextValue(range.first());
        return next >= 0 && next <= range.last() ? OptionalInt.of((int) next) : OptionalInt.empty();
    }

    public int count() {
        return bitmap.getCardinality();
    }

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(bitmap.serializedSizeInBytes());
        bitmap.serialize(bytes);
        return bytes.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions positions && bitmap.equals(positions.bitmap);
    }

    @Override
    public int hashCode() {
        return bitmap.hashCode();
    }
}
