package cg.gouv.qr.printing.content;

import cg.gouv.qr.symbol.Symbol;

/** How a stamp becomes a file in a {@link StampZip}: all of a pack's files have one size. */
interface StampFile {
    /** Of the file's name, three letters, without the dot. */
    String extension();

    /** How the file lies in the archive: 0 as it is, 8 deflated (APPNOTE 4.4.5). */
    short method();

    /** Bytes in the archive. */
    int size();

    /** Bytes once unpacked. */
    int unpackedSize();

    /** Writes {@link #size} bytes. */
    void write(Symbol symbol, byte[] into, int offset);

    /** The CRC-32 of the unpacked file, without making it. */
    int crc(Symbol symbol);
}
