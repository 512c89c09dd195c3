package cg.gouv.qr.platform;

/** There is no such thing, or it is another organisation's: the caller cannot tell which. */
public class NotFound extends Problem {
    /** @param what the thing's name in the API, such as {@code certification} */
    public NotFound(String what, Object id) {
        super(Kind.NOT_FOUND, "notFound." + what, id);
    }
}
