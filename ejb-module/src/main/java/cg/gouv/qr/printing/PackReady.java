package cg.gouv.qr.printing;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;

/** A pack's size, hash and signed manifest are known: its stamper can download it. */
public record PackReady(PackId pack, LotNumber lot, OrganisationId organisation, long size, String sha256)
        implements DomainEvent {
    @Override
    public String action() {
        return "printPack.ready";
    }

    @Override
    public String subject() {
        return "printPack:" + pack;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("lot", lot, "size", size, "sha256", sha256);
    }
}
