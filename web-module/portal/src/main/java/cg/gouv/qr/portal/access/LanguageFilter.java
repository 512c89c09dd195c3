package cg.gouv.qr.portal.access;

import cg.gouv.qr.platform.CountryProfile;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds out the language of a request: what the person chose ({@code ?lang=en}, kept in a cookie), else what the browser
 * asks for, else the country's first.
 */
public class LanguageFilter extends HttpFilter {
    /** The request attribute that holds the {@link Locale}. */
    public static final String LANGUAGE = "cg.gouv.qr.language";

    private static final String PARAMETER = "lang";
    private static final String COOKIE = "estampille_lang";
    private static final int A_YEAR = 365 * 24 * 60 * 60; // seconds
    private static final long serialVersionUID = 1L;

    @Inject
    transient CountryProfile country;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Locale chosen = known(request.getParameter(PARAMETER));
        if (chosen != null) {
            remember(chosen, request, response);
        }
        request.setAttribute(LANGUAGE, chosen == null ? before(request) : chosen);
        chain.doFilter(request, response);
    }

    private Locale before(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        Locale kept = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> known(cookie.getValue()))
                .orElse(null);
        if (kept != null) {
            return kept;
        }
        String asked = request.getHeader("Accept-Language");
        return asked == null ? country.languages().get(0) : preferred(asked);
    }

    private Locale preferred(String asked) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(asked), country.languages());
            return found == null ? country.languages().get(0) : found;
        } catch (IllegalArgumentException e) {
            return country.languages().get(0); // the header is the client's, and may be anything
        }
    }

    private @Nullable Locale known(@Nullable String tag) {
        return country.languages().stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(null);
    }

    private static void remember(Locale chosen, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, chosen.toLanguageTag());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
