package cg.gouv.qr.field;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.List;
import java.util.Map;

/**
 * A stamper reported what became of stamps.
 *
 * @param what {@code applied} or {@code spoiled}
 */
public record StampsReported(String what, LotNumber lot, OrganisationId organisation, List<Range> ranges)
        implements DomainEvent {
    @Override
    public String action() {
        return "stamps." + what;
    }

    @Override
    public String subject() {
        return "lot:" + lot;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of(
                "stamps",
                ranges.stream().mapToLong(Range::size).sum(),
                "firstPosition",
                ranges.get(0).first(),
                "lastPosition",
                ranges.get(ranges.size() - 1).last());
    }
}
