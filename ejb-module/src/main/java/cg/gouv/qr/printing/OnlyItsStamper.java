package cg.gouv.qr.printing;

import cg.gouv.qr.platform.Problem;

/** The caller may see that the pack exists, but only its stamper downloads it. */
public class OnlyItsStamper extends Problem {
    OnlyItsStamper(PackId pack) {
        super(Kind.FORBIDDEN, "printPack.onlyItsStamper", pack);
    }
}
