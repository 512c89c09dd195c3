package cg.gouv.qr.certification;

import cg.gouv.qr.platform.InvalidValue;
import java.util.regex.Pattern;

/** Such as {@code OCC-2026-000123}: given when the dossier is opened, printed on the certificate. */
public record CertificationNumber(String value) {
    static final String KIND = "OCC";

    /** A regular expression that it matches as a whole. */
    public static final String FORM = KIND + "-[0-9]{4}-[0-9]{6,12}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** @throws InvalidValue if it has another form */
    public CertificationNumber {
        if (!PATTERN.matcher(value).matches()) {
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
