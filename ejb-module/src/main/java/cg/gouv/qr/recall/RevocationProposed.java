package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A large range was proposed for revocation; its stamps are good until a second person confirms. */
public record RevocationProposed(
        RevocationId revocation, LotNumber lot, OrganisationId organisation, int firstPosition, int lastPosition)
        implements LotRecallEvent {
    static RevocationProposed of(Revocation revocation) {
        return new RevocationProposed(
                revocation.id(),
                revocation.lot(),
                revocation.organisation(),
                revocation.range().first(),
                revocation.range().last());
    }

    @Override
    public String action() {
        return "revocation.proposed";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revocation", revocation, "firstPosition", firstPosition, "lastPosition", lastPosition);
    }
}
