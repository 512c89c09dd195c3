package cg.gouv.qr.report;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * What a JPEG file says of itself before it is decoded (ISO/IEC 10918-1, annex B): how much work it will be, and how the
 * camera was held (Exif 2.32). What cannot be read is passed over: the decoder judges the file.
 *
 * @param isProgressive whether all of it must be in memory before the first pixel is known: it is progressive, or its components
 *     come in scans of their own, or nobody can tell
 * @param scans how often the picture is passed over, at most
 * @param orientation 1 to 8, 1 if nothing is said of it
 */
record JpegMarkers(boolean isProgressive, int scans, int orientation) {
    /** Of what is no JPEG file. */
    static final JpegMarkers NONE = new JpegMarkers(false, 0, 1);

    private static final int MARK = 0xFF;
    private static final int BASELINE = 0xC0; // starts of frames, table B.1
    private static final int EXTENDED = 0xC1;
    private static final int LAST_FRAME = 0xCF;
    private static final Set<Integer> NO_FRAMES = Set.of(0xC4, 0xC8, 0xCC);
    private static final int COMPONENTS_OF_FRAME = 9; // marker, length, precision, lines, samples
    private static final int COMPONENTS_OF_SCAN = 4; // marker, length
    private static final int SCAN = 0xDA;
    private static final int APPLICATION_1 = 0xE1;
    private static final long EXIF = 0x457869660000L; // "Exif", two zeros
    private static final int EXIF_BYTES = 6;
    private static final short LITTLE_ENDIAN = 0x4949;
    private static final short ORIENTATION = 0x0112;

    static JpegMarkers of(byte[] file) {
        boolean sequential = false;
        int components = 0;
        int orientation = 1;
        int at = 2; // behind the start of image
        while (at + COMPONENTS_OF_SCAN < file.length && (file[at] & MARK) == MARK) {
            int marker = file[at + 1] & 0xFF;
            if (marker == MARK) {
                at++; // fill byte
                continue;
            }
            if (marker == SCAN) {
                sequential &= components == (file[at + COMPONENTS_OF_SCAN] & 0xFF);
                return new JpegMarkers(!sequential, scans(file), orientation);
            }
            int length = ((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF);
            if (isFrame(marker) && at + COMPONENTS_OF_FRAME < file.length) {
                sequential = marker == BASELINE || marker == EXTENDED;
                components = file[at + COMPONENTS_OF_FRAME] & 0xFF;
            }
            if (marker == APPLICATION_1 && orientation == 1 && at + 2 + length <= file.length && length > 2) {
                orientation =
                        orientation(ByteBuffer.wrap(file, at + 4, length - 2).slice());
            }
            at += 2 + Math.max(2, length);
        }
        // A decoder may find its way where this does not.
        return new JpegMarkers(true, scans(file), orientation);
    }

    private static boolean isFrame(int marker) {
        return marker >= BASELINE && marker <= LAST_FRAME && !NO_FRAMES.contains(marker);
    }

    // In coded data the byte FF is followed by 00 or a restart marker, so that this counts all scans, and few things
    // beside.
    private static int scans(byte[] file) {
        int scans = 0;
        for (int i = 1; i < file.length; i++) {
            if ((file[i] & 0xFF) == SCAN && (file[i - 1] & 0xFF) == MARK) {
                scans++;
            }
        }
        return scans;
    }

    private static int orientation(ByteBuffer segment) {
        try {
            if ((segment.getLong() >>> 16) != EXIF) {
                return 1;
            }
            ByteBuffer tiff = segment.position(EXIF_BYTES).slice();
            tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i; // tag, type, count, value
                if (tiff.getShort(entry) == ORIENTATION) {
                    int value = tiff.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return 1; // broken off: nothing is said of it
        }
        return 1;
    }
}
