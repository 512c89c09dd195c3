package cg.gouv.qr.key;

import cg.gouv.qr.platform.Problem;

/** No key epoch was ever opened, so nothing can be signed: the administrator opens the first. */
public class NoActiveEpoch extends Problem {
    public NoActiveEpoch() {
        super(Kind.CONFLICT, "epoch.noneActive");
    }
}
