package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Required;
import org.jspecify.annotations.Nullable;

/** What a recall must know of a lot: whose it is and how many stamps it has. */
record RecallableLot(LotNumber number, OrganisationId organisation, int quantity) {
    /** @throws InvalidValue naming the bound that is missing, outside the lot, or before the other */
    Range range(@Nullable Integer firstPosition, @Nullable Integer lastPosition) {
        int first = Required.number("firstPosition", firstPosition, 1, quantity);
        int last = Required.number("lastPosition", lastPosition, first, quantity);
        return new Range(first, last);
    }
}
