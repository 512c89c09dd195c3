package cg.gouv.qr.printing;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;
import java.util.UUID;

/**
 * A stamper's person begins to download a pack, or a part of it.
 *
 * @param organisation the stamper
 * @param from first byte, from 0
 * @param to behind the last byte
 */
public record DownloadBegun(UUID download, PackId pack, LotNumber lot, OrganisationId organisation, long from, long to)
        implements DomainEvent {
    @Override
    public String action() {
        return "printPack.downloadBegun";
    }

    @Override
    public String subject() {
        return "printPack:" + pack;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("download", download, "lot", lot, "from", from, "to", to);
    }
}
