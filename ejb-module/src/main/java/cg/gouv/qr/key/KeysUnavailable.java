package cg.gouv.qr.key;

import cg.gouv.qr.platform.Problem;

/** This node does not hold the epoch's keys, and cannot find out for the moment whether there are any. */
public class KeysUnavailable extends Problem {
    KeysUnavailable(int epoch) {
        super(Kind.UNAVAILABLE, "epoch.keysUnavailable", epoch);
    }
}
