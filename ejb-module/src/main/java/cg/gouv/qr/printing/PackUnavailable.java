package cg.gouv.qr.printing;

import cg.gouv.qr.platform.Problem;

/** A shard of the pack cannot be read for the moment; it has been reported. */
public class PackUnavailable extends Problem {
    PackUnavailable(PackId pack) {
        super(Kind.UNAVAILABLE, "printPack.unavailable", pack);
    }
}
