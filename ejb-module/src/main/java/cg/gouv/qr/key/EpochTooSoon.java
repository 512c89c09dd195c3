package cg.gouv.qr.key;

import cg.gouv.qr.platform.Problem;

/** Less than a month after the last epoch: numbers are few and never used twice. */
public class EpochTooSoon extends Problem {
    EpochTooSoon(KeyEpoch latest) {
        super(
                Kind.CONFLICT,
                "epoch.tooSoon",
                latest.number(),
                latest.createdAt().toString(),
                latest.nextFrom().toString());
    }
}
