package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.OrganisationId;
import java.util.List;

/** A lot's stamps that a recall touches. */
record Touched(LotNumber lot, OrganisationId organisation, Range range) {
    static long stamps(List<Touched> all) {
        return all.stream().mapToLong(one -> one.range().size()).sum();
    }
}
