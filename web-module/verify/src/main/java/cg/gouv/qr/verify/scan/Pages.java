package cg.gouv.qr.verify.scan;

import cg.gouv.qr.platform.CountryProfile;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Draws the public pages from their templates, which escape all they are given, and sends them with the headers that they need. */
@ApplicationScoped
class Pages {
    private static final String STYLE = read("style.css");
    /** The page's own style and nothing else: no script, no frame, no other site. */
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().withLoader(name -> new StringReader(read(name + ".html")));

    private static final Map<String, String> SHAPES = new ConcurrentHashMap<>();

    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    @Inject
    CountryProfile country;

    /**
     * @param page the template's name
     * @param model what the template shows; its texts are under {@code t}, and {@code report} is where to report a product
     */
    String draw(String page, String title, PageTexts texts, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("t", (Mustache.CustomContext) name -> texts.text("page." + name));
        all.put("title", title);
        all.put("language", texts.language().getLanguage());
        all.put("others", others(texts.language()));
        all.put("country", country.name());
        all.put("authority", country.authority());
        all.put("host", country.host().toLowerCase(Locale.ROOT));
        all.put("style", STYLE);
        all.putIfAbsent("report", "/signalement?lang=" + texts.language().getLanguage());
        return templates
                .computeIfAbsent(page, name -> COMPILER.compile(read(name + ".html")))
                .execute(all);
    }

    /** The languages that the page can also be read in, each by its own name. */
    private List<Map<String, String>> others(Locale language) {
        return country.languages().stream()
                .filter(other -> !other.equals(language))
                .map(other -> Map.of(
                        "code", other.getLanguage(), "name", PageTexts.in(other).text("language")))
                .toList();
    }

    /** A drawing that goes into a page as it is. */
    static String shape(String look) {
        return SHAPES.computeIfAbsent(look, name -> read("shape-" + name + ".svg"));
    }

    static void send(HttpServletResponse response, String type, Locale language, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Vary", "Accept, Accept-Language");
        response.setHeader("Content-Language", language.getLanguage());
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(
                Pages.class.getResourceAsStream("/pages/" + name), () -> "The archive lacks pages/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
