package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Problem;

/** The organisation did not register as a stamper. */
public class NoStamper extends Problem {
    NoStamper(OrganisationId organisation) {
        super(Kind.CONFLICT, "stamper.otherKind", organisation);
    }
}
