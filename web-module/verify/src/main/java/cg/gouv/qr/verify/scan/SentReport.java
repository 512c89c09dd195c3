package cg.gouv.qr.verify.scan;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.report.SentPhoto;
import cg.gouv.qr.report.Told;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent to report with: a form, with a photo or without, or JSON.
 *
 * @param texts by field, those that were sent
 */
record SentReport(Map<String, String> texts, @Nullable SentPhoto photo) {
    /** Bytes of a form with its photo, which has 5 MiB at most; a little more is read, to say so at the field. */
    static final int BODY = 8 << 20;

    /** Of whatever has no photo. */
    private static final int SHORT_BODY = 64 << 10;

    private static final int TEXT_BYTES = 16 << 10;
    private static final String PHOTO = "photo";

    /** What people fill in. */
    static final List<String> FIELDS = List.of("code", "text", "place", "shop", "contact");

    /** The sender's name for the report. */
    static final String TOKEN = "token";

    /** Nobody sees it, so that only programs fill it in that fill in everything. */
    static final String TRAP = "website";

    /** What cannot be read; the text's key says why. */
    static final class NotRead extends Exception {
        private static final long serialVersionUID = 1;
        private final int status;
        private final String key;

        private NotRead(int status, String key, @Nullable Throwable cause) {
            super(key, cause);
            this.status = status;
            this.key = key;
        }

        int status() {
            return status;
        }

        String key() {
            return key;
        }
    }

    static boolean isJson(HttpServletRequest request) {
        return type(request).equals("application/json");
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static SentReport of(HttpServletRequest request) throws IOException, NotRead {
        return switch (type(request)) {
            case "multipart/form-data" -> ofParts(bounded(request, BODY));
            case "application/x-www-form-urlencoded" -> ofForm(bounded(request, SHORT_BODY));
            case "application/json" -> ofJson(bounded(request, SHORT_BODY));
            default -> {
                passOver(request);
                throw new NotRead(415, "report.media", null);
            }
        };
    }

    private static HttpServletRequest bounded(HttpServletRequest request, int most) throws IOException, NotRead {
        if (request.getContentLengthLong() > most) {
            passOver(request);
            throw new NotRead(413, "report.tooLarge", null);
        }
        return request;
    }

    /**
     * Reads what is refused to its end, or the sender would never see the answer; the gate sees to it that it has one.
     *
     * @throws IOException if it breaks off
     */
    static void passOver(HttpServletRequest request) throws IOException {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static SentReport ofParts(HttpServletRequest request) throws IOException, NotRead {
        Map<String, String> texts = new HashMap<>();
        SentPhoto photo = null;
        try {
            for (Part part : request.getParts()) {
                String name = Objects.requireNonNullElse(part.getName(), ""); // null if it has none
                if (!name.equals(PHOTO)) {
                    texts.putIfAbsent(name, new String(content(part, TEXT_BYTES), StandardCharsets.UTF_8));
                } else if (part.getSize() > 0) {
                    photo = new SentPhoto(content(part, BODY));
                }
            }
        } catch (IllegalStateException e) {
            throw new NotRead(413, "report.tooLarge", e); // so the container says that it is (Servlet 6.0, getParts)
        } catch (ServletException | IOException e) {
            throw new NotRead(400, "report.broken", e);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof IOException) {
                throw new NotRead(400, "report.broken", e); // so Undertow says that it broke off
            }
            throw e;
        }
        return new SentReport(storable(texts), photo);
    }

    private static byte[] content(Part part, int most) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        }
    }

    private static SentReport ofForm(HttpServletRequest request) {
        Map<String, String> texts = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> texts.put(name, values[0]));
        return new SentReport(storable(texts), null);
    }

    private static SentReport ofJson(HttpServletRequest request) throws IOException, NotRead {
        byte[] body = request.getInputStream().readNBytes(SHORT_BODY + 1);
        if (body.length > SHORT_BODY) {
            passOver(request);
            throw new NotRead(413, "report.tooLarge", null);
        }
        Map<String, String> texts = new HashMap<>();
        try (var reader = JSON.createReader(new ByteArrayInputStream(body))) {
            JsonObject json = reader.readObject();
            for (Map.Entry<String, JsonValue> member : json.entrySet()) {
                if (member.getValue() instanceof JsonString text) {
                    texts.put(member.getKey(), text.getString());
                } else if (member.getValue() != JsonValue.NULL) {
                    throw new NotRead(400, "report.notText", null);
                }
            }
        } catch (RuntimeException e) { // Parsson has no type of its own for what is too deep for it
            throw new NotRead(400, "report.notJson", e);
        }
        return new SentReport(storable(texts), null);
    }

    // Half a character, as programs sometimes cut them, cannot be stored.
    private static Map<String, String> storable(Map<String, String> texts) {
        texts.replaceAll((name, text) -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        return Map.copyOf(texts);
    }

    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    boolean isTrapped() {
        return !text(TRAP).isBlank();
    }

    /** Null if it was left out, or is none that the form gave out: then each is a report of its own. */
    @Nullable UUID token() {
        String token = text(TOKEN);
        try {
            return token.length() == 36 ? UUID.fromString(token) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Told told() {
        return new Told(text("code"), text("place"), text("shop"), text("text"), text("contact"), photo, token());
    }
}
