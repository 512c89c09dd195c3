package cg.gouv.qr.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the trail is asked for; null asks for all.
 *
 * @param subject exactly, such as {@code certification:OCC-2026-000001}
 * @param person exactly, the subject at the identity provider
 * @param action exactly, such as {@code certification.granted}
 * @param from the first instant, included
 * @param until the last instant, excluded
 */
public record AuditQuestion(
        @Nullable String subject,
        @Nullable String person,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until) {

    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "subject", subject);
        put(details, "person", person);
        put(details, "action", action);
        put(details, "from", from);
        put(details, "until", until);
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
