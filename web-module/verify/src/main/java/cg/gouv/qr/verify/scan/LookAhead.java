package cg.gouv.qr.verify.scan;

import cg.gouv.qr.verification.Occasion;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a person's scan from programs that fetch an address before, or without, somebody asking for it. */
final class LookAhead {
    /** Programs that draw previews of links in messages, and crawlers, by the names that they send. */
    private static final Pattern PREVIEWER = Pattern.compile(
            "whatsapp/|facebookexternalhit|facebot|meta-externalagent|twitterbot|telegrambot|slackbot|slack-imgproxy"
                    + "|linkedinbot|discordbot|skypeuripreview|viber|signal-desktop|pinterest|redditbot|embedly|iframely"
                    + "|googlebot|google-inspectiontool|bingbot|bingpreview|applebot|yandexbot|duckduckbot|baiduspider"
                    + "|petalbot|ahrefsbot|semrushbot|mj12bot|crawler|spider");

    /** Characters of a name that is remembered: it may be as long as a header. */
    private static final int LONGEST = 500;

    private LookAhead() {}

    /** Of the programs that asked last: their names are long, and few. */
    private static final LoadingCache<String, Boolean> PREVIEWERS =
            Caffeine.newBuilder().maximumSize(10_000).build(LookAhead::isNamedAsOne);

    static Occasion of(HttpServletRequest request) {
        return of(request.getMethod(), request::getHeader);
    }

    /** @param header gives a header's value by its name, or null */
    static Occasion of(String method, UnaryOperator<@Nullable String> header) {
        boolean scan = method.equals("GET")
                && !speaksOfPrefetch(header.apply("Sec-Purpose"))
                && !speaksOfPrefetch(header.apply("Purpose"))
                && !speaksOfPrefetch(header.apply("X-Purpose"))
                && !speaksOfPrefetch(header.apply("X-Moz"))
                && !isPreviewer(header.apply("User-Agent"));
        return scan ? Occasion.SCAN : Occasion.PREVIEW;
    }

    private static boolean isPreviewer(@Nullable String name) {
        return name != null && (name.length() <= LONGEST ? PREVIEWERS.get(name) : isNamedAsOne(name));
    }

    private static boolean isNamedAsOne(String name) {
        return PREVIEWER.matcher(lower(name)).find();
    }

    // "prefetch", "prefetch;prerender", "preview"
    private static boolean speaksOfPrefetch(@Nullable String value) {
        String purpose = lower(value);
        return purpose.contains("prefetch") || purpose.contains("prerender") || purpose.contains("preview");
    }

    private static String lower(@Nullable String value) {
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }
}
