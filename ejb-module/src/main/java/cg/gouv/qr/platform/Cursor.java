package cg.gouv.qr.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: after a key of the list's order, not at a count, so that rows added meanwhile neither shift nor
 * repeat anything.
 *
 * @param after the key of the last item seen, or null at the beginning
 * @param limit the number of items a page, 1 to {@link #MAXIMUM}
 */
public record Cursor(@Nullable String after, int limit) {
    public static final int DEFAULT = 50;
    public static final int MAXIMUM = 500;

    private static final UUID FIRST = new UUID(0, 0);

    public Cursor {
        Required.number("limit", limit, 1, MAXIMUM);
    }

    static Cursor after(String key, int limit) {
        return new Cursor(key, limit);
    }

    /** The beginning of a list. */
    public static Cursor first() {
        return new Cursor(null, DEFAULT);
    }

    /**
     * Reads what {@link #token()} wrote.
     *
     * @throws InvalidValue if the token is none of ours or the limit out of range
     */
    public static Cursor of(@Nullable String token, @Nullable Integer limit) {
        int size = limit == null ? DEFAULT : limit;
        if (token == null || token.isEmpty()) {
            return new Cursor(null, size);
        }
        try {
            return new Cursor(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8), size);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("cursor", "invalid.cursor", token);
        }
    }

    /**
     * The key of a list in the order of its ids; at the beginning, the id before all others.
     *
     * @throws InvalidValue if the cursor is another list's
     */
    public UUID afterId() {
        if (after == null) {
            return FIRST;
        }
        try {
            return Ids.uuid("cursor", after);
        } catch (InvalidValue e) {
            throw anotherLists();
        }
    }

    /**
     * The key of a list that begins with the highest number; at the beginning, one above all others.
     *
     * @throws InvalidValue if the cursor is another list's
     */
    public long beforeNumber() {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw anotherLists();
        }
    }

    private InvalidValue anotherLists() {
        return new InvalidValue("cursor", "invalid.cursor", token());
    }

    /** Opaque to callers; empty at the beginning. */
    public String token() {
        return after == null
                ? ""
                : Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }
}
