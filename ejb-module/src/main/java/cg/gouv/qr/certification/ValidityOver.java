package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;
import java.time.LocalDate;

/** The last day of its validity is past. */
public class ValidityOver extends Problem {
    ValidityOver(CertificationNumber number, LocalDate lastDay) {
        super(Kind.CONFLICT, "certification.validityOver", number, lastDay);
    }
}
