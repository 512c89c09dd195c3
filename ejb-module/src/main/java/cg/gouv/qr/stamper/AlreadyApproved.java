package cg.gouv.qr.stamper;

import cg.gouv.qr.platform.Problem;

/** The organisation has an approval already, which is renewed or reinstated, not given twice. */
public class AlreadyApproved extends Problem {
    AlreadyApproved(Stamper stamper) {
        super(
                Kind.CONFLICT,
                "stamper.alreadyApproved",
                stamper.approvalNumber(),
                stamper.state().name());
    }
}
