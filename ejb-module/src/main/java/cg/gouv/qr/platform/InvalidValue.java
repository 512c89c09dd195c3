package cg.gouv.qr.platform;

/** One field's value is malformed or out of range. */
public class InvalidValue extends Problem {
    private final String field;

    /**
     * @param field the field's name as the API spells it
     * @param key the message's key in the bundle {@code problems}
     */
    public InvalidValue(String field, String key, Object... arguments) {
        super(Kind.INVALID, key, arguments);
        this.field = field;
    }

    public final String field() {
        return field;
    }
}
