package cg.gouv.qr.recall;

import cg.gouv.qr.platform.Problem;

/** The person who proposed a large recall tried to confirm it as well. */
public class SelfConfirmedRecall extends Problem {
    SelfConfirmedRecall(RecallId recall) {
        super(Kind.FORBIDDEN, "recall.selfConfirmed", recall);
    }
}
