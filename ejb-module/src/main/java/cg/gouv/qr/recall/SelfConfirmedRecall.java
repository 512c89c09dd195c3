package cg.gouv.qr.recall;

import cg.gouv.qr.platform.Problem;

/** The person who proposed a large revocation tried to confirm it as well. */
public class SelfConfirmedRecall extends Problem {
    SelfConfirmedRecall(RevocationId revocation) {
        super(Kind.FORBIDDEN, "recall.selfConfirmed", revocation);
    }
}
