package cg.gouv.qr.printing;

import cg.gouv.qr.platform.Problem;

/** Another node prepares the pack by now, or has prepared it. */
public class PackLeaseLost extends Problem {
    PackLeaseLost(PackLease lease) {
        super(Kind.CONFLICT, "printPack.leaseLost", lease.pack(), lease.fence());
    }
}
