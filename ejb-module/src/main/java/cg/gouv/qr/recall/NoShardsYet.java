package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Problem;

/** The lot is cut into shards when it is released: before that none can be recalled by itself. */
public class NoShardsYet extends Problem {
    NoShardsYet(LotNumber lot) {
        super(Kind.CONFLICT, "recall.noShards", lot);
    }
}
