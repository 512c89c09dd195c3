package cg.gouv.qr.offline;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Problem;

/** The keys that signed the lot are retired: its stamps read as forged, and no list may say otherwise. */
public class EpochIsRetired extends Problem {
    EpochIsRetired(LotNumber lot, int epoch) {
        super(Kind.CONFLICT, "offlineList.epochRetired", lot, epoch);
    }
}
