package cg.gouv.qr.report;

/** A file that came with a report, and may be anything. Only {@link CleanPhoto} looks into it. */
public final class SentPhoto {
    private final byte[] content;

    /** @param content not copied: it may be large, and is nobody else's */
    public SentPhoto(byte[] content) {
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
