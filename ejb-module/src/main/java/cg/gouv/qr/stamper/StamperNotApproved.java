package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Problem;

/** The stamper is not approved on that day, or there is none of that id in the directory. */
public class StamperNotApproved extends Problem {
    public StamperNotApproved(OrganisationId stamper) {
        super(Kind.CONFLICT, "stamper.notApproved", stamper);
    }
}
