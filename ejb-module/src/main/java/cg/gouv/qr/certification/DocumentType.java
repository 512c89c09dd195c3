package cg.gouv.qr.certification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a dossier takes. A document's type is what its first bytes are, whatever its name or sender say. */
public enum DocumentType {
    /** ISO 32000-1, 7.5.2. */
    PDF("application/pdf", "pdf", "%PDF-"),
    /** ISO/IEC 15948, 5.2. */
    PNG("image/png", "png", "\u0089PNG\r\n\u001A\n"),
    /** ISO/IEC 10918-1, B.1.1.3: start of image, then a marker. */
    JPEG("image/jpeg", "jpg", "\u00FF\u00D8\u00FF");

    /** How many bytes {@link #of} looks at. */
    static final int SIGNATURE_MAXIMUM = 8;

    private final String mediaType;
    private final String extension;
    private final String signature;

    /** @param signature the first bytes, each as one character */
    DocumentType(String mediaType, String extension, String signature) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.signature = signature;
    }

    static Optional<DocumentType> of(byte[] beginning) {
        String found = new String(beginning, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(type -> found.startsWith(type.signature))
                .findFirst();
    }

    static DocumentType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No document is a " + mediaType));
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a file name ends as files of this type do. */
    boolean isNamed(String lowerCaseName) {
        return lowerCaseName.endsWith("." + extension) || (this == JPEG && lowerCaseName.endsWith(".jpeg"));
    }

    String extension() {
        return extension;
    }
}
