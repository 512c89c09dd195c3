package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A range of a lot's stamps was revoked. */
public record RangeRevoked(
        RevocationId revocation, LotNumber lot, OrganisationId organisation, int firstPosition, int lastPosition)
        implements LotRecallEvent {
    static RangeRevoked of(Revocation revocation) {
        return new RangeRevoked(
                revocation.id(),
                revocation.lot(),
                revocation.organisation(),
                revocation.range().first(),
                revocation.range().last());
    }

    @Override
    public String action() {
        return "revocation.revoked";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revocation", revocation, "firstPosition", firstPosition, "lastPosition", lastPosition);
    }
}
