package cg.gouv.qr.printing;

import cg.gouv.qr.platform.Problem;

/** The lot is sealed, and the pack's size and hash are being computed. */
public class PackNotReady extends Problem {
    PackNotReady(PrintPack pack) {
        super(Kind.CONFLICT, "printPack.preparing", pack.id(), pack.hashed());
    }
}
