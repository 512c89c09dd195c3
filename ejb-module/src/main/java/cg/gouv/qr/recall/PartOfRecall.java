package cg.gouv.qr.recall;

import cg.gouv.qr.platform.Problem;

/** One lot's revocation cannot change alone: it is part of a recall that touches others, too. */
public class PartOfRecall extends Problem {
    PartOfRecall(Revocation revocation) {
        super(Kind.CONFLICT, "recall.part", revocation.recall(), revocation.recallLots());
    }
}
