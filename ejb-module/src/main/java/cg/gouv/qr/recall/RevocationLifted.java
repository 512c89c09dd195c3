package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A revocation was undone, or a proposed one dropped. */
public record RevocationLifted(
        RevocationId revocation, LotNumber lot, OrganisationId organisation, int firstPosition, int lastPosition)
        implements LotRecallEvent {
    static RevocationLifted of(Revocation revocation) {
        return new RevocationLifted(
                revocation.id(),
                revocation.lot(),
                revocation.organisation(),
                revocation.range().first(),
                revocation.range().last());
    }

    @Override
    public String action() {
        return "revocation.lifted";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revocation", revocation, "firstPosition", firstPosition, "lastPosition", lastPosition);
    }
}
