package cg.gouv.qr.order;

import cg.gouv.qr.platform.InvalidValue;
import java.util.regex.Pattern;

/** The number of an order, such as {@code CMD-2026-000123}. */
public record OrderNumber(String value) {
    /** A regular expression that it matches as a whole. */
    public static final String FORM = "CMD-[0-9]{4}-[0-9]{6,}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** @throws InvalidValue if the text has another form */
    public OrderNumber {
        if (!PATTERN.matcher(value).matches()) {
            throw new InvalidValue("order", "invalid.orderNumber", value);
        }
    }

    /** @throws InvalidValue if the text has another form */
    public static OrderNumber of(String text) {
        return new OrderNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
