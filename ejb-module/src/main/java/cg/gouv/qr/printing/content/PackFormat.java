package cg.gouv.qr.printing.content;

/** What a printer takes: text for presses that draw the symbol themselves, or images. */
public enum PackFormat {
    /** A row a stamp (RFC 4180). */
    CSV("text/csv;charset=UTF-8;header=present", ".csv"),
    /** An image a stamp, in a ZIP. */
    PNG_ZIP("application/zip", "-png.zip"),
    /** A drawing a stamp, in a ZIP. */
    SVG_ZIP("application/zip", "-svg.zip"),
    /** Sheets of A4 with symbols, positions and short codes. */
    PDF("application/pdf", ".pdf");

    /** More stamps on sheets would need offsets of eleven digits, which a PDF's cross-reference table does not have. */
    public static final int MOST_ON_SHEETS = 10_000_000;

    private final String mediaType;
    private final String ending;

    PackFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the file's name. */
    public String ending() {
        return ending;
    }
}
