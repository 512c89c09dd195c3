package cg.gouv.qr.verify.scan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two languages of the pages: the one that the link asks for, else the first that the client reads, else French. */
final class Language {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private Language() {}

    static Locale of(HttpServletRequest request) {
        List<Locale> read =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return choose(asked(request.getQueryString()), read);
    }

    /** @param asked the value of {@code lang}, or null */
    static Locale choose(@Nullable String asked, List<Locale> read) {
        List<Locale> wished = new ArrayList<>();
        if (asked != null) {
            wished.add(Locale.forLanguageTag(asked));
        }
        wished.addAll(read);
        return wished.stream()
                .flatMap(wish -> spoken(wish).stream())
                .findFirst()
                .orElse(Locale.FRENCH);
    }

    /** The language that the page's link offers. */
    static Locale other(Locale language) {
        return language.equals(Locale.FRENCH) ? Locale.ENGLISH : Locale.FRENCH;
    }

    // From the query alone: nothing in a form's body chooses a language.
    private static @Nullable String asked(@Nullable String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> part.startsWith("lang="))
                        .map(part -> part.substring("lang=".length()))
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<Locale> spoken(Locale wish) {
        return SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(wish.getLanguage()))
                .findFirst();
    }
}
