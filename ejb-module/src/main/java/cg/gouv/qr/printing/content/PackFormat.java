package cg.gouv.qr.printing.content;

/** What a printer takes: text for presses that draw the symbol themselves, or images. */
public enum PackFormat {
    /** A row a stamp (RFC 4180). */
    CSV("text/csv;charset=UTF-8;header=present", "csv"),
    /** An image a stamp, stored in a ZIP. */
    PNG_ZIP("application/zip", "zip");

    private final String mediaType;
    private final String extension;

    PackFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
