package cg.gouv.qr.verify.scan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Of the country's languages, the one that the link asks for, else the first that the client reads, else the first of all. */
final class Language {
    private Language() {}

    static Locale of(HttpServletRequest request, List<Locale> spoken) {
        List<Locale> read =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return choose(asked(request.getQueryString()), read, spoken);
    }

    /** @param asked the value of {@code lang}, or null */
    static Locale choose(@Nullable String asked, List<Locale> read, List<Locale> spoken) {
        List<Locale> wished = new ArrayList<>();
        if (asked != null) {
            wished.add(Locale.forLanguageTag(asked));
        }
        wished.addAll(read);
        return wished.stream()
                .flatMap(wish -> spoken.stream()
                        .filter(language -> language.getLanguage().equals(wish.getLanguage())))
                .findFirst()
                .orElse(spoken.get(0));
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
}
