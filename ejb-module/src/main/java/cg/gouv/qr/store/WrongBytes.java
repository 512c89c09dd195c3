package cg.gouv.qr.store;

import cg.gouv.qr.shard.Digest;
import java.io.IOException;

/** A file does not have the bytes that were sealed. */
public final class WrongBytes extends IOException {
    WrongBytes(String where, Digest expected, Digest found) {
        super(where + ": expected the SHA-256 " + expected + ", found " + found);
    }
}
