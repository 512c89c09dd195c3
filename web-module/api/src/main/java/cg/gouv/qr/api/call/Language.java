package cg.gouv.qr.api.call;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** French, unless the caller would rather have English. */
final class Language {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Language() {}

    /** @param accepted the header {@code Accept-Language}; what cannot be understood asks for nothing */
    static Locale of(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Locale.FRENCH;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(accepted), SPOKEN);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException e) {
            return Locale.FRENCH;
        }
    }
}
