package cg.gouv.qr.offline;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/**
 * Somebody took a lot's offline list: from then on they have hashes of all of its codes.
 *
 * @param organisation the company that ordered the lot
 * @param version the count of the lot's changes that the list was made at
 */
public record OfflineListTaken(LotNumber lot, OrganisationId organisation, long version, int stamps)
        implements DomainEvent {
    @Override
    public String action() {
        return "offlineList.taken";
    }

    @Override
    public String subject() {
        return "lot:" + lot;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("version", version, "stamps", stamps);
    }
}
