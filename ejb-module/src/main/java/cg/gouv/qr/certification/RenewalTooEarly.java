package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;
import java.time.LocalDate;

/** Its end is too far away to renew it; the date is the first day on which it can be. */
public class RenewalTooEarly extends Problem {
    RenewalTooEarly(CertificationNumber number, LocalDate earliest) {
        super(Kind.CONFLICT, "certification.renewalTooEarly", number, earliest);
    }
}
