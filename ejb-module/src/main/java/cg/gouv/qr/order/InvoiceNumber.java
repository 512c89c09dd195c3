package cg.gouv.qr.order;

import cg.gouv.qr.platform.InvalidValue;
import java.util.regex.Pattern;

/** The number of an invoice, such as {@code FAC-2026-000123}. */
public record InvoiceNumber(String value) {
    private static final Pattern FORM = Pattern.compile("FAC-[0-9]{4}-[0-9]{6,}");

    /** @throws InvalidValue if the text has another form */
    public InvoiceNumber {
        if (!FORM.matcher(value).matches()) {
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
