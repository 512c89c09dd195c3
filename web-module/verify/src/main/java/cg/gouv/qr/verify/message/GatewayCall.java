package cg.gouv.qr.verify.message;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway sent. It is read here and not by the container, which would read a body of any size as a form, and would not say
 * which parameters stood in the address.
 *
 * @param query as it came, without its question mark
 * @param form the body's parameters
 * @param header the value of a header, or an empty text
 */
record GatewayCall(String query, Map<String, List<String>> form, UnaryOperator<String> header) {
    /** Bytes of a body: a message of ten parts and what gateways say beside it. */
    static final int LARGEST = 16 << 10;

    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    /** @throws RefusedCall if the body is none of a form, or too large */
    static GatewayCall of(HttpServletRequest request) throws IOException, RefusedCall {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new RefusedCall(413, "tooLarge", Integer.toString(LARGEST));
        }
        String type = text(request.getContentType());
        if (body.length > 0 && !type.toLowerCase(Locale.ROOT).startsWith(FORM_TYPE)) {
            throw new RefusedCall(415, "type", FORM_TYPE, Gsm7.line(type));
        }
        return new GatewayCall(
                text(request.getQueryString()),
                parameters(new String(body, StandardCharsets.ISO_8859_1)),
                name -> text(request.getHeader(name)));
    }

    /** @throws RefusedCall if an escape is broken */
    static Map<String, List<String>> parameters(String encoded) throws RefusedCall {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters
                        .computeIfAbsent(decoded(name), first -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        return parameters;
    }

    private static String decoded(String text) throws RefusedCall {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedCall(400, "escape");
        }
    }

    /** The parameter's first value, of the body, else of the address. */
    Optional<String> parameter(String name) throws RefusedCall {
        List<String> sent = form.getOrDefault(name, List.of());
        return (sent.isEmpty() ? parameters(query).getOrDefault(name, List.of()) : sent)
                .stream().findFirst();
    }

    /** @throws RefusedCall naming it, if it is missing or blank */
    String required(String name) throws RefusedCall {
        return parameter(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new RefusedCall(400, "missing", name));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
