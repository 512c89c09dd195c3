package cg.gouv.qr.printing.content;

import cg.gouv.qr.symbol.Symbol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A ZIP (PKWARE's APPNOTE 6.3.9) of a file a stamp. All of a pack's files have one size and all names one length, so that
 * every local header, file and directory entry lies where arithmetic says. Entries beyond 4 GiB, and archives of 65,535
 * entries or more, carry their ZIP64 parts.
 */
final class StampZip {
    private static final int LOCAL_HEADER = 30;
    private static final int DIRECTORY_ENTRY = 46;
    private static final int ZIP64_OFFSET = 12; // the extra field's id, length and eight bytes of offset
    private static final int END = 22;
    private static final int ZIP64_END = 56;
    private static final int ZIP64_LOCATOR = 20;
    private static final long MAX_INT = 0xFFFF_FFFFL; // stands for "see ZIP64"
    private static final int MAX_SHORT = 0xFFFF;

    private static final short VERSION = 20;
    private static final short VERSION_ZIP64 = 45;
    private static final short MADE_BY_UNIX = 3 << 8 | VERSION_ZIP64;
    private static final int READABLE_FILE = 0100644 << 16; // Unix mode, in the upper half
    private static final short MIDNIGHT = 0;
    private static final short FIRST_OF_1980 = 1 << 5 | 1; // MS-DOS's first day: no pack has a time of its own

    /** How many files lie in one folder. */
    private static final int FOLDER = 10_000;

    private final PackPlan plan;
    private final Stamps stamps;
    private final StampFile file;
    private final byte[] extension;
    private final int width;
    private final int nameLength;
    private final long entrySize;

    StampZip(PackPlan plan, Stamps stamps, StampFile file) {
        this.plan = plan;
        this.stamps = stamps;
        this.file = file;
        this.extension = ("." + file.extension()).getBytes(StandardCharsets.US_ASCII);
        this.width = plan.positionWidth();
        this.nameLength = 3 * width + "-/".length() + extension.length;
        this.entrySize = (long) LOCAL_HEADER + nameLength + file.size();
    }

    PackContent content() {
        long count = plan.quantity();
        long near = Math.min(count, (MAX_INT + entrySize - 1) / entrySize); // entries that begin before 4 GiB
        int nearSize = DIRECTORY_ENTRY + nameLength;
        Section files = new Section(count, Math.toIntExact(entrySize), this::writeFile);
        Section nearDirectory = new Section(near, nearSize, this::writeDirectoryEntry);
        Section farDirectory = new Section(
                count - near, nearSize + ZIP64_OFFSET, (index, into) -> writeDirectoryEntry(near + index, into));
        long directorySize = nearDirectory.bytes() + farDirectory.bytes();
        return new PackContent(
                List.of(files, nearDirectory, farDirectory, Section.of(end(count, files.bytes(), directorySize))));
    }

    private void writeFile(long index, ByteBuffer into) {
        Symbol symbol = stamps.at((int) index + 1).symbol();
        into.order(ByteOrder.LITTLE_ENDIAN).putInt(0x04034b50).putShort(VERSION);
        putCommon(into, file.crc(symbol));
        putName(into, (int) index + 1);
        file.write(symbol, into.array(), into.arrayOffset() + into.position());
        into.position(into.position() + file.size());
    }

    private void writeDirectoryEntry(long index, ByteBuffer into) {
        long offset = index * entrySize;
        boolean far = offset >= MAX_INT;
        into.order(ByteOrder.LITTLE_ENDIAN);
        into.putInt(0x02014b50).putShort(MADE_BY_UNIX).putShort(far ? VERSION_ZIP64 : VERSION);
        int extra = into.position() + 24; // behind what both headers share, up to the name's length
        putCommon(into, file.crc(stamps.at((int) index + 1).symbol()));
        into.putShort(extra - 2, (short) (far ? ZIP64_OFFSET : 0));
        into.putShort((short) 0).putShort((short) 0).putShort((short) 0); // comment, disk, internal attributes
        into.putInt(READABLE_FILE).putInt((int) Math.min(offset, MAX_INT));
        putName(into, (int) index + 1);
        if (far) {
            into.putShort((short) 1).putShort((short) Long.BYTES).putLong(offset);
        }
    }

    /** Flags, method, time, CRC, sizes, the lengths of name and extra field: 24 bytes that both headers share. */
    private void putCommon(ByteBuffer into, int sum) {
        into.putShort((short) 0).putShort(file.method()).putShort(MIDNIGHT).putShort(FIRST_OF_1980);
        into.putInt(sum).putInt(file.size()).putInt(file.unpackedSize());
        into.putShort((short) nameLength).putShort((short) 0);
    }

    /** {@code FIRST-LAST/POSITION.EXTENSION}: the folder is named by the positions in it. */
    private void putName(ByteBuffer into, int position) {
        int first = (position - 1) / FOLDER * FOLDER + 1;
        Digits.put(into, first, width);
        into.put((byte) '-');
        Digits.put(into, Math.min(first + FOLDER - 1, plan.quantity()), width);
        into.put((byte) '/');
        Digits.put(into, position, width);
        into.put(extension);
    }

    private static byte[] end(long count, long directoryOffset, long directorySize) {
        boolean zip64 = count >= MAX_SHORT || directoryOffset >= MAX_INT || directorySize >= MAX_INT;
        ByteBuffer end = ByteBuffer.allocate(zip64 ? ZIP64_END + ZIP64_LOCATOR + END : END)
                .order(ByteOrder.LITTLE_ENDIAN);
        if (zip64) {
            end.putInt(0x06064b50).putLong(ZIP64_END - 12); // what follows this field
            end.putShort(MADE_BY_UNIX).putShort(VERSION_ZIP64).putInt(0).putInt(0);
            end.putLong(count).putLong(count).putLong(directorySize).putLong(directoryOffset);
            end.putInt(0x07064b50)
                    .putInt(0)
                    .putLong(directoryOffset + directorySize)
                    .putInt(1);
        }
        short entries = (short) Math.min(count, MAX_SHORT);
        end.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(entries)
                .putShort(entries);
        end.putInt((int) Math.min(directorySize, MAX_INT)).putInt((int) Math.min(directoryOffset, MAX_INT));
        return end.putShort((short) 0).array();
    }
}
