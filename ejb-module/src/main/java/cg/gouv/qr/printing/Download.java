package cg.gouv.qr.printing;

import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.printing.content.PackPlan;
import java.util.UUID;

/**
 * The leave to download a part of a pack, once.
 *
 * @param from first byte, from 0
 * @param to behind the last byte
 * @param size bytes of the whole pack
 */
public record Download(UUID id, PackId pack, OrganisationId stamper, PackPlan plan, long from, long to, long size) {
    /** Whether it ends with the pack's last byte. */
    boolean endsThePack() {
        return to == size;
    }
}
