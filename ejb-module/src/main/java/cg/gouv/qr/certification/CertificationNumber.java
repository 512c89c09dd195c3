package cg.gouv.qr.certification;

import cg.gouv.qr.platform.InvalidValue;
import java.util.regex.Pattern;

/** Such as {@code OCC-2026-000123}: given when the dossier is opened, printed on the certificate. */
public record CertificationNumber(String value) {
    static final String KIND = "OCC";
    private static final Pattern FORM = Pattern.compile(KIND + "-[0-9]{4}-[0-9]{6,12}");

    /** @throws InvalidValue if it has another form */
    public CertificationNumber {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("certification", "invalid.certificationNumber", value);
        }
    }

    /** @throws InvalidValue if the text has another form */
    public static CertificationNumber of(String text) {
        return new CertificationNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
