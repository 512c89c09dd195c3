package cg.gouv.qr.certification;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of the name that a file was sent under one that every system can store, show and download. */
final class FileName {
    static final int MAXIMUM = 120;
    // Control and format characters (writing direction among them), and what file systems and headers give a meaning.
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\"<>:|?*/\\\\;%]");

    private FileName() {}

    /** Without its folders, with the ending of the type that the file is; {@code document.pdf} if nothing is left. */
    static String safe(@Nullable String sent, DocumentType type) {
        String name = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = UNSAFE.matcher(name).replaceAll("_").replaceAll("\\p{Z}+", " ").strip();
        name = name.replaceAll("^[._ ]+", "");
        if (name.isEmpty()) {
            name = "document";
        }
        String ending = "." + type.extension();
        if (type.isNamed(name.toLowerCase(Locale.ROOT))) {
            ending = name.substring(name.lastIndexOf('.'));
            name = name.substring(0, name.lastIndexOf('.'));
        }
        int cut = Math.min(name.length(), MAXIMUM - ending.length());
        if (cut < name.length() && Character.isHighSurrogate(name.charAt(cut - 1))) {
            cut--;
        }
        return (name.isEmpty() ? "document" : name.substring(0, cut)) + ending;
    }
}
