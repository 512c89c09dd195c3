package cg.gouv.qr.certification;

/** A certificate as it is handed out. */
public final class Certificate {
    private final String fileName;
    private final byte[] content;

    Certificate(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
    }

    /** Such as {@code certificat-OCC-2026-000123.pdf}. */
    public String fileName() {
        return fileName;
    }

    /** A PDF file. */
    public byte[] content() {
        return content.clone();
    }
}
