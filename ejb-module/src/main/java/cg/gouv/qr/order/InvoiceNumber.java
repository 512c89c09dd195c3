package cg.gouv.qr.order;

import cg.gouv.qr.platform.InvalidValue;
import java.util.regex.Pattern;

/** The number of an invoice, such as {@code FAC-2026-000123}. */
public record InvoiceNumber(String value) {
    /** A regular expression that it matches as a whole. */
    public static final String FORM = "FAC-[0-9]{4}-[0-9]{6,}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** @throws InvalidValue if the text has another form */
    public InvoiceNumber {
        if (!PATTERN.matcher(value).matches()) {
            throw new InvalidValue("invoice", "invalid.invoiceNumber", value);
        }
    }

    /** @throws InvalidValue if the text has another form */
    public static InvoiceNumber of(String text) {
        return new InvoiceNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
