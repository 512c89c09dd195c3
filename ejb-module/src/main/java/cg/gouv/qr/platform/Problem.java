package cg.gouv.qr.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A broken rule that a caller can understand. Each subclass names one rule and carries its data; the portal and the API
 * each map this type once, to a message in the user's language and to an RFC 9457 problem document. The transaction is
 * rolled back.
 */
@ApplicationException(rollback = true)
public abstract class Problem extends RuntimeException {
    /** What the caller can do about it; the API's status follows from it. */
    public enum Kind {
        /** A value is malformed or out of range (400). */
        INVALID,
        /** The caller may not do this (403). */
        FORBIDDEN,
        /** There is no such thing, or not for this caller (404). */
        NOT_FOUND,
        /** The thing's state does not allow it (409). */
        CONFLICT,
        /** The thing changed since it was read (412). */
        STALE,
        /** Well-formed, but it contradicts what was sent before (422). */
        CONTRADICTION,
        /** Something the platform needs is away for the moment (503). */
        UNAVAILABLE
    }

    private final transient Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key the message's key in the bundle {@code problems}; also, after a prefix, the problem document's type
     * @param arguments what was expected and what was found, in the order in which the message names them
     */
    protected Problem(Kind kind, String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public final Kind kind() {
        return kind;
    }

    public final String key() {
        return key;
    }

    public final List<Object> arguments() {
        return arguments;
    }
}
