package cg.gouv.qr.printing;

import cg.gouv.qr.platform.Problem;

/** The stamper has as many downloads under way as it may have at a time. */
public class TooManyDownloads extends Problem {
    TooManyDownloads(int maximum) {
        super(Kind.UNAVAILABLE, "printPack.tooManyDownloads", maximum);
    }
}
